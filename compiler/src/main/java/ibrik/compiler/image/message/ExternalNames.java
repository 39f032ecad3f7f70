package ibrik.compiler.image.message;

import ibrik.compiler.classes.MethodDescriptor;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.stream.Collectors;

/// Names in messages: with dots, `java.lang.Object` and `java.lang.String` without their package.
final class ExternalNames {
    private ExternalNames() {}

    /// @param internalName `java/util/List`, or an array descriptor
    static String type(String internalName) {
        return internalName.startsWith("[")
                ? type(ClassDesc.ofDescriptor(internalName))
                : shortened(internalName.replace('/', '.'));
    }

    static String method(InvokeInstruction call) {
        var parameters = MethodDescriptor.of(call.type().stringValue()).parameterList().stream()
                .map(ExternalNames::type)
                .collect(Collectors.joining(", "));
        return type(call.owner().asInternalName()) + "." + call.name().stringValue() + "(" + parameters + ")";
    }

    private static String type(ClassDesc type) {
        if (type.isArray()) {
            return type(type.componentType()) + "[]";
        }
        if (type.isPrimitive()) {
            return type.displayName();
        }
        var descriptor = type.descriptorString();
        return shortened(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
    }

    private static String shortened(String name) {
        return switch (name) {
            case "java.lang.Object" -> "Object";
            case "java.lang.String" -> "String";
            default -> name;
        };
    }
}
