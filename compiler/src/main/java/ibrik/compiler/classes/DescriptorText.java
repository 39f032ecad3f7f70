package ibrik.compiler.classes;

import java.lang.constant.ClassDesc;
import java.util.stream.Collectors;

/// Descriptors as source has them, and error messages: `int[] own(java.lang.String)`. The types need not exist.
final class DescriptorText {
    private DescriptorText() {}

    /// @param name of the method, qualified or not
    static String ofMethod(String name, String descriptor) {
        var type = MethodDescriptor.of(descriptor);
        return of(type.returnType()) + " " + name
                + type.parameterList().stream().map(DescriptorText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    static String ofField(String name, String descriptor) {
        return of(ClassDesc.ofDescriptor(descriptor)) + " " + name;
    }

    private static String of(ClassDesc type) {
        if (type.isArray()) {
            return of(type.componentType()) + "[]";
        }
        String descriptor = type.descriptorString();
        return type.isPrimitive()
                ? type.displayName()
                : descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
