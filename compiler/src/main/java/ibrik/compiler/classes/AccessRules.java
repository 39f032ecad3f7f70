package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.ClassFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which classes and members the code of a class may use (JVMS §5.4.4, "Access Control"), as HotSpot asks and says it
/// when it links an instruction.
final class AccessRules {
    private final ClassType user;

    /// @param user a class of the application
    AccessRules(ClassType user) {
        this.user = user;
    }

    /// @throws UnusableClass if the class is not for the user
    void check(ClassType named) {
        boolean allowed = named == user || named.isPublic() || isNeighbour(named);
        if (!allowed) {
            throw new UnusableClass(new Refusal(
                    Refusal.Kind.ACCESS,
                    "failed to access class " + named.name() + " from class " + user.name() + " ("
                            + whereabouts(named, user) + ")"));
        }
    }

    /// @param named the class that the instruction names
    /// @throws UnusableMember if the field is not for the user
    void check(Field field, ClassType named) {
        if (!allows(field.owner(), named, field.flags())) {
            throw refusal(field.flags(), "field " + field.owner().name() + "." + field.name(), field.owner());
        }
    }

    /// @param named the class that the instruction names
    /// @throws UnusableMember if the method is not for the user
    void check(Method method, ReferenceType named) {
        if (!allows(method.owner(), named, method.flags())) {
            String modifier = method.isAbstract() ? "abstract " : "";
            throw refusal(method.flags(), "method '" + method.inSource() + "'", method.owner(), modifier);
        }
    }

    private UnusableMember refusal(int flags, String what, ClassType owner, String... modifiers) {
        String access = has(flags, ClassFile.ACC_PRIVATE)
                ? "private "
                : has(flags, ClassFile.ACC_PROTECTED) ? "protected " : "";
        String message = "class " + user.name() + " tried to access " + String.join("", modifiers) + access + what
                + " (" + whereabouts(user, owner) + ")" + (has(flags, ClassFile.ACC_PRIVATE) ? nestErrors(owner) : "");
        return new UnusableMember(Refusal.Kind.ACCESS, message);
    }

    private boolean allows(ClassType owner, ReferenceType named, int flags) {
        if (owner == user || has(flags, ClassFile.ACC_PUBLIC)) {
            return true;
        }
        if (has(flags, ClassFile.ACC_PRIVATE)) {
            return Nest.of(owner).host() == Nest.of(user).host();
        }
        return isNeighbour(owner) || has(flags, ClassFile.ACC_PROTECTED) && isInherited(owner, named, flags);
    }

    private boolean isInherited(ClassType owner, ReferenceType named, int flags) {
        boolean related = has(flags, ClassFile.ACC_STATIC) || named.isSubtypeOf(user) || user.isSubtypeOf(named);
        return related && user.isSubtypeOf(owner);
    }

    private boolean isNeighbour(ClassType other) {
        return other.isOfApplication() && Hierarchy.packageOf(user).equals(Hierarchy.packageOf(other));
    }

    /// What HotSpot adds if a class names a nest that it is not in.
    private String nestErrors(ClassType owner) {
        String errors = Stream.of(user, owner)
                .flatMap(type -> Nest.of(type).error().stream())
                .collect(Collectors.joining(", "));
        return errors.isEmpty() ? "" : ", (" + errors + ")";
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private static String whereabouts(ClassType one, ClassType other) {
        return one.isOfApplication() && other.isOfApplication()
                ? one.name() + " and " + other.name() + " are in " + place(one)
                : one.name() + " is in " + place(one) + "; " + other.name() + " is in " + place(other);
    }

    private static String place(ClassType type) {
        if (type.moduleOrNull() == null) {
            return "unnamed module of loader 'app'";
        }
        var loader = ModuleLayer.boot()
                .findModule(type.moduleOrNull())
                .map(Module::getClassLoader)
                .orElse(null);
        String name = loader == null ? "bootstrap" : loader.getName();
        return "module " + type.moduleOrNull() + " of loader '" + name + "'";
    }
}
