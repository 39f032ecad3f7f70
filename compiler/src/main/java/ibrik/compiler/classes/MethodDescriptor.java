package ibrik.compiler.classes;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Descriptors of methods (JVMS §4.3.3, "Method Descriptors") whose names of classes may be any that are legal.
///
/// WHY: to [MethodTypeDesc#ofDescriptor] a closing parenthesis ends the arguments wherever it stands.
public final class MethodDescriptor {
    private MethodDescriptor() {}

    /// @param descriptor a legal one
    public static MethodTypeDesc of(String descriptor) {
        List<ClassDesc> parameters = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int end = endOfField(descriptor, at);
            parameters.add(ClassDesc.ofDescriptor(descriptor.substring(at, end)));
            at = end;
        }
        return MethodTypeDesc.of(ClassDesc.ofDescriptor(descriptor.substring(at + 1)), parameters);
    }

    private static int endOfField(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }
}
