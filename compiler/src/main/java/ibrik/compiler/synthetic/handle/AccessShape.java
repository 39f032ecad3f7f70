package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Signature;
import ibrik.compiler.synthetic.Conversion;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// The types of one call of a `VarHandle`'s access mode, without the handle.
///
/// @param mode the method's name
/// @param coordinates types of the arguments that say where the variable is
/// @param values types of the arguments behind them
/// @param result what the caller takes
record AccessShape(String mode, List<ClassDesc> coordinates, List<ClassDesc> values, ClassDesc result) {
    /// A call with fewer arguments than the mode has values fits no handle; then all are coordinates.
    static AccessShape of(String mode, Signature signature) {
        var all = new ArrayList<ClassDesc>();
        for (JavaType type : signature.parameters()) {
            all.add(ClassDesc.ofDescriptor(type.descriptor()));
        }
        int first = Math.max(0, all.size() - valueCount(mode));
        var result = ClassDesc.ofDescriptor(signature.result().descriptor());
        return new AccessShape(mode, all.subList(0, first), all.subList(first, all.size()), result);
    }

    private static int valueCount(String mode) {
        if (mode.contains("ompareAnd")) {
            return 2;
        }
        return mode.startsWith("set") || mode.startsWith("getAnd") ? 1 : 0;
    }

    /// `get` and `set`, which every handle has.
    boolean isPlain() {
        return mode.equals("get") || mode.equals("set");
    }

    /// What an implementation of the mode returns for a variable of this type.
    ClassDesc resultFor(ClassDesc variable) {
        if (mode.contains("ompareAndSet")) {
            return ConstantDescs.CD_boolean;
        }
        return mode.startsWith("set") ? ConstantDescs.CD_void : variable;
    }

    /// Whether `MethodHandle.asType` could adapt this call to such a variable.
    boolean fits(List<ClassDesc> targetCoordinates, ClassDesc variable) {
        if (coordinates.size() != targetCoordinates.size() || values.size() != valueCount(mode)) {
            return false;
        }
        for (int i = 0; i < coordinates.size(); i++) {
            if (!Conversion.isPossible(coordinates.get(i), targetCoordinates.get(i))) {
                return false;
            }
        }
        var returned = resultFor(variable);
        return values.stream().allMatch(value -> Conversion.isPossible(value, variable))
                && (result.equals(ConstantDescs.CD_void)
                        || !returned.equals(ConstantDescs.CD_void) && Conversion.isPossible(returned, result));
    }
}
