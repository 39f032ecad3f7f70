package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.NestHostAttribute;

/// Which classes and members the code of a class may use (JVMS §5.4.4, "Access Control"), as HotSpot asks and says it
/// when it links an instruction.
final class AccessRules {
    /// HotSpot lets classes of older files use each other's members.
    private static final int STRICT_SINCE = 52;

    private final ClassType user;

    /// @param user a class of the application
    AccessRules(ClassType user) {
        this.user = user;
    }

    /// @throws UnusableClass if the class is not for the user
    void check(ClassType named) {
        boolean allowed = named == user || named.isPublic() || isNeighbour(named) || isRelaxed(named);
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
    void check(Method method, ClassType named) {
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
                + " (" + whereabouts(user, owner) + ")";
        return new UnusableMember(Refusal.Kind.ACCESS, message);
    }

    private boolean allows(ClassType owner, ClassType named, int flags) {
        if (owner == user || has(flags, ClassFile.ACC_PUBLIC)) {
            return true;
        }
        if (has(flags, ClassFile.ACC_PRIVATE)) {
            return nestHost(owner) == nestHost(user) || isRelaxed(owner);
        }
        return isNeighbour(owner)
                || has(flags, ClassFile.ACC_PROTECTED) && isInherited(owner, named, flags)
                || isRelaxed(owner);
    }

    private boolean isInherited(ClassType owner, ClassType named, int flags) {
        boolean related = has(flags, ClassFile.ACC_STATIC) || named.isSubtypeOf(user) || user.isSubtypeOf(named);
        return related && user.isSubtypeOf(owner);
    }

    private boolean isNeighbour(ClassType other) {
        return other.isOfApplication() && Hierarchy.packageOf(user).equals(Hierarchy.packageOf(other));
    }

    private boolean isRelaxed(ClassType other) {
        return other.isOfApplication()
                && user.model().majorVersion() < STRICT_SINCE
                && other.model().majorVersion() < STRICT_SINCE;
    }

    /// The class whose nest the class is in (JVMS §5.4.4): both must say so.
    private static ClassType nestHost(ClassType type) {
        return type.model()
                .findAttribute(Attributes.nestHost())
                .map(NestHostAttribute::nestHost)
                .flatMap(entry -> type.world().find(entry.asInternalName().replace('/', '.')))
                .filter(host -> Hierarchy.packageOf(host).equals(Hierarchy.packageOf(type)))
                .filter(host -> host.model().findAttribute(Attributes.nestMembers()).stream()
                        .flatMap(members -> members.nestMembers().stream())
                        .anyMatch(member -> member.asInternalName().equals(type.internalName())))
                .orElse(type);
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
