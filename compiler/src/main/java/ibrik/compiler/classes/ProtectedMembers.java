package ibrik.compiler.classes;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// References of a class to protected members that it inherits from another package: code may use these on objects of
/// the class itself alone (JVMS §4.10.1.8, "Type Checking for protected Members").
final class ProtectedMembers {
    /// Older compilers name the method for arrays so, whose clone is public.
    private static final String CLONE = "clone";

    private static final int ARRAY_CLONES_SINCE = 49;

    private ProtectedMembers() {}

    /// Their indices in the constant pool, but for those of [#clonesOf].
    static List<Integer> of(ClassType type) {
        return indices(type, reference -> !isCloneOfObject(reference));
    }

    /// Those of `Object.clone`, which code may also use on arrays: javac names their own class instead, others do not.
    static List<Integer> clonesOf(ClassType type) {
        return indices(type, ProtectedMembers::isCloneOfObject);
    }

    private static List<Integer> indices(ClassType type, Predicate<MemberRefEntry> which) {
        return StreamSupport.stream(type.model().constantPool().spliterator(), false)
                .filter(entry -> entry instanceof MemberRefEntry reference
                        && which.test(reference)
                        && isGuarded(type, reference))
                .map(PoolEntry::index)
                .toList();
    }

    private static boolean isCloneOfObject(MemberRefEntry reference) {
        return reference instanceof MethodRefEntry
                && reference.name().equalsString(CLONE)
                && reference.owner().asInternalName().equals("java/lang/Object");
    }

    private static boolean isGuarded(ClassType type, MemberRefEntry reference) {
        String owner = reference.owner().asInternalName().replace('/', '.');
        return Hierarchy.superclasses(type.superclassOrNull()).stream()
                .filter(above -> above.name().equals(owner))
                .anyMatch(above -> isGuarded(type, above, reference));
    }

    private static boolean isGuarded(ClassType type, ClassType named, MemberRefEntry reference) {
        String name = reference.name().stringValue();
        String descriptor = reference.type().stringValue();
        return switch (reference) {
            case FieldRefEntry _ ->
                type.world()
                        .resolveField(named.name(), name, descriptor)
                        .filter(field -> isGuarded(type, field.owner(), field.flags()))
                        .isPresent();
            case MethodRefEntry _ ->
                methodOf(type, named, name, descriptor)
                        .filter(method -> isGuarded(type, method.owner(), method.flags()))
                        .isPresent();
            default -> false;
        };
    }

    private static Optional<Method> methodOf(ClassType type, ClassType named, String name, String descriptor) {
        boolean maybeOfArray = name.equals(CLONE) && type.model().majorVersion() < ARRAY_CLONES_SINCE;
        return name.startsWith("<") || maybeOfArray
                ? Optional.empty()
                : type.world().resolveMethod(named.name(), name, descriptor);
    }

    private static boolean isGuarded(ClassType type, ClassType owner, int flags) {
        boolean inherited = (flags & ClassFile.ACC_PROTECTED) != 0 && (flags & ClassFile.ACC_STATIC) == 0;
        boolean neighbour =
                owner.isOfApplication() && Hierarchy.packageOf(owner).equals(Hierarchy.packageOf(type));
        return inherited && !neighbour;
    }
}
