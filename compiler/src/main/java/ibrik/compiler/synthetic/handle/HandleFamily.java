package ibrik.compiler.synthetic.handle;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// A class of the JDK's `VarHandle`s whose static methods, one for each access mode, do the access:
/// `mode(VarHandle, coordinates, values)`.
///
/// @param handle the handle's class
/// @param coordinates as those methods take them
/// @param variable likewise
record HandleFamily(ClassDesc handle, List<ClassDesc> coordinates, ClassDesc variable) {
    private static final String INVOKE = "java.lang.invoke.";
    private static final String REFERENCE = "Reference";
    private static final List<String> NAMES =
            List.of("Boolean", "Byte", "Short", "Char", "Int", "Long", "Float", "Double", REFERENCE);

    static final List<HandleFamily> ALL = all();

    /// The classes for static fields.
    static final List<ClassDesc> STATIC = NAMES.stream()
            .map(name -> ClassDesc.of(INVOKE + "VarHandle" + name + "s$FieldStaticReadOnly"))
            .toList();

    private static List<HandleFamily> all() {
        var found = new ArrayList<HandleFamily>();
        for (String name : NAMES) {
            var variable = ClassDesc.ofDescriptor(descriptorOf(name));
            String variables = "VarHandle" + name + "s$";
            found.add(of(variables + "FieldInstanceReadWrite", variable));
            found.add(of(variables + "FieldInstanceReadOnly", variable));
            found.add(of(variables + "Array", variable, ConstantDescs.CD_int));
            if (variable.isPrimitive() && !name.equals("Boolean") && !name.equals("Byte")) {
                String views = "VarHandleByteArrayAs" + name + "s$";
                found.add(of(views + "ArrayHandle", variable, ConstantDescs.CD_int));
                found.add(of(views + "ByteBufferHandle", variable, ConstantDescs.CD_int));
            }
        }
        return List.copyOf(found);
    }

    private static String descriptorOf(String name) {
        return switch (name) {
            case "Boolean" -> "Z";
            case "Long" -> "J";
            case REFERENCE -> "Ljava/lang/Object;";
            default -> name.substring(0, 1);
        };
    }

    private static HandleFamily of(String name, ClassDesc variable, ClassDesc... index) {
        var coordinates = new ArrayList<>(List.of(ConstantDescs.CD_Object));
        coordinates.addAll(List.of(index));
        return new HandleFamily(ClassDesc.of(INVOKE + name), coordinates, variable);
    }
}
