package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the types that can be instantiated, so that sets of types are bit sets. Number 0 stands for null.
public final class TypeNumbers {
    public static final int NULL = 0;

    private final Map<ReferenceType, Integer> numbers = new HashMap<>();
    private final List<ReferenceType> types = new ArrayList<>();
    private final List<ArrayType> arrays = new ArrayList<>();
    private final Map<ReferenceType, Mask> masks = new HashMap<>();
    private final BitSet all = new BitSet();

    /// All subtypes of a type, null included. That of a class has each as soon as it is numbered; that of an array type
    /// among the first `known` array types only.
    static final class Mask {
        private final BitSet bits = new BitSet();
        private int known;

        private Mask() {
            bits.set(NULL);
        }
    }

    public TypeNumbers() {
        types.add(null);
    }

    int of(ReferenceType type) {
        var known = numbers.get(type);
        if (known == null) {
            known = types.size();
            numbers.put(type, known);
            types.add(type);
            mark(type, known);
        }
        return known;
    }

    /// Enters a new type below each class and interface that it has above it: a dozen, where all types that are asked
    /// for are thousands.
    private void mark(ReferenceType type, int number) {
        switch (type) {
            case ArrayType array -> {
                arrays.add(array);
                var object = array.superclassOrNull();
                mark(object, number);
                ArrayType.INTERFACES.forEach(
                        name -> maskOf(object.world().named(name)).bits.set(number));
            }
            case ClassType start -> {
                maskOf(start.world().object()).bits.set(number);
                for (ClassType each = start; each != null; each = each.superclassOrNull()) {
                    maskOf(each).bits.set(number);
                }
                start.allInterfaces().forEach(each -> maskOf(each).bits.set(number));
            }
        }
    }

    public ReferenceType typeOf(int number) {
        return types.get(number);
    }

    /// The numbers of all types known so far, without null.
    BitSet all() {
        if (all.length() < types.size()) {
            all.set(NULL + 1, types.size());
        }
        return all;
    }

    /// The numbers of the subtypes of `type` known so far, and null.
    public BitSet subtypes(ReferenceType type) {
        return known(maskOf(type), type);
    }

    Mask maskOf(ReferenceType type) {
        return masks.computeIfAbsent(type, _ -> new Mask());
    }

    /// What the mask of that type has of all types known by now.
    BitSet known(Mask mask, ReferenceType type) {
        if (type instanceof ArrayType) {
            for (; mask.known < arrays.size(); mask.known++) {
                var array = arrays.get(mask.known);
                if (array.isSubtypeOf(type)) {
                    mask.bits.set(numbers.get(array));
                }
            }
        }
        return mask.bits;
    }
}
