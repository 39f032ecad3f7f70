package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.Attributes;

/// Which classes a class may stand below (JVMS §5.3.5, "Deriving a Class from a class File Representation"), as HotSpot
/// asks when it loads the class.
final class SupertypeRules {
    private final ClassType type;

    private SupertypeRules(ClassType type) {
        this.type = type;
    }

    /// @throws UnusableClass for the first broken rule
    static void check(ClassType type) {
        var rules = new SupertypeRules(type);
        rules.checkSuperclass(type.superclassOrNull());
        type.interfaces().forEach(rules::checkInterface);
        type.methods().forEach(rules::checkOverrides);
    }

    private void checkSuperclass(ClassType superclass) {
        if (superclass.isInterface()) {
            throw incompatible("class " + type.name() + " has interface " + superclass.name() + " as super class");
        }
        if (superclass.isFinal()) {
            throw incompatible("class " + type.name() + " cannot inherit from final class " + superclass.name());
        }
        checkSealed(superclass, "cannot inherit from sealed class ");
        checkAccess(superclass, "superclass");
    }

    private void checkInterface(ClassType above) {
        if (!above.isInterface()) {
            throw incompatible("class " + type.name() + " can not implement " + above.name()
                    + ", because it is not an interface (" + above.name() + ")");
        }
        checkSealed(above, "cannot implement sealed interface ");
        checkAccess(above, "superinterface");
    }

    private void checkAccess(ClassType above, String what) {
        if (!above.isPublic() && !isNeighbour(above)) {
            throw new UnusableClass(new Refusal(
                    Refusal.Kind.ACCESS, "class " + type.name() + " cannot access its " + what + " " + above.name()));
        }
    }

    private void checkSealed(ClassType above, String what) {
        var permitted = above.model().findAttribute(Attributes.permittedSubclasses());
        boolean allowed = permitted.isEmpty()
                || (above.isPublic() || isNeighbour(above))
                        && permitted.get().permittedSubclasses().stream()
                                .anyMatch(entry -> entry.asInternalName().equals(type.internalName()));
        if (!allowed) {
            throw incompatible("class " + type.name() + " " + what + above.name());
        }
    }

    private boolean isNeighbour(ClassType above) {
        return Hierarchy.packageOf(above).equals(Hierarchy.packageOf(type));
    }

    private void checkOverrides(Method method) {
        if (!method.isVirtual()) {
            return;
        }
        for (var above : Hierarchy.superclasses(type.superclassOrNull())) {
            above.declaredMethod(method.name(), method.descriptor())
                    .filter(other -> other.isFinal() && other.isVirtual() && Hierarchy.overrides(method, other))
                    .ifPresent(other -> {
                        throw incompatible("class " + type.name() + " overrides final method " + above.name() + "."
                                + method.name() + method.descriptor());
                    });
        }
    }

    private static UnusableClass incompatible(String message) {
        return new UnusableClass(new Refusal(Refusal.Kind.INCOMPATIBLE, message));
    }
}
