package ibrik.compiler.verify;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.InvokeInstruction;

/// Verification by type inference (JVMS §4.10.2), for class files before Java 7: the types are inferred, written down
/// as the type maps of newer files, and those are checked.
final class TypeMaps {
    private static final int MAPPED_VERSION = 52;
    private static final int CLASS_CONSTANTS_SINCE = 49;
    private static final int INTERFACE_METHODS_SINCE = 52;

    private TypeMaps() {}

    /// The class with type maps, as of a newer Java. Methods that jump into subroutines are left out: they have none.
    ///
    /// @throws IllegalArgumentException if no types fit the code
    static byte[] add(ClassModel type, ClassHierarchyResolver resolver) {
        type.methods().stream().flatMap(method -> method.code().stream()).forEach(code -> checkAge(type, code));
        var writer = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                DeadCodeOption.PATCH_DEAD_CODE,
                DebugElementsOption.DROP_DEBUG,
                ClassHierarchyResolverOption.of(resolver));
        var anew = ClassTransform.transformingMethodBodies((builder, element) -> {
            if (!(element instanceof StackMapTableAttribute)) {
                builder.with(element);
            }
        });
        ClassTransform newer = (builder, element) ->
                builder.with(element instanceof ClassFileVersion ? ClassFileVersion.of(MAPPED_VERSION, 0) : element);
        ClassTransform plain =
                ClassTransform.dropping(element -> element instanceof MethodModel method && hasSubroutines(method));
        return writer.transformClass(type, plain.andThen(anew).andThen(newer));
    }

    private static boolean hasSubroutines(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .anyMatch(DiscontinuedInstruction.class::isInstance);
    }

    /// What newer files may have and this one may not.
    private static void checkAge(ClassModel type, CodeModel code) {
        for (CodeElement element : code) {
            boolean tooNew = switch (element) {
                case ConstantInstruction.LoadConstantInstruction load ->
                    load.constantEntry() instanceof ClassEntry && type.majorVersion() < CLASS_CONSTANTS_SINCE;
                case InvokeInstruction call ->
                    call.isInterface()
                            && call.opcode() != Opcode.INVOKEINTERFACE
                            && type.majorVersion() < INTERFACE_METHODS_SINCE;
                default -> false;
            };
            if (tooNew) {
                throw new IllegalArgumentException("Illegal type in constant pool");
            }
        }
    }
}
