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
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.DiscontinuedInstruction;

/// Verification by type inference (JVMS §4.10.2), for class files before Java 7: the types are inferred, written down
/// as the type maps of newer files, and those are checked.
final class TypeMaps {
    private static final int MAPPED_VERSION = 52;

    private TypeMaps() {}

    /// Whether there is code that jumps into subroutines, for which no type maps exist.
    static boolean hasSubroutines(ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(DiscontinuedInstruction.class::isInstance);
    }

    /// The class with type maps, as of a newer Java.
    ///
    /// @throws IllegalArgumentException if no types fit the code
    static byte[] add(ClassModel type, ClassHierarchyResolver resolver) {
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
        return writer.transformClass(type, anew.andThen(newer));
    }
}
