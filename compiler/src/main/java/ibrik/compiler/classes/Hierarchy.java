package ibrik.compiler.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Method look-up through the class hierarchy: resolution and selection.
public final class Hierarchy {
    private Hierarchy() {}

    /// Resolution (JVMS §5.4.3.3): class, superclasses, then the maximally specific method of the superinterfaces.
    static Optional<Method> findMethod(ClassType type, String name, String descriptor) {
        for (ClassType each = type; each != null; each = each.superclassOrNull()) {
            var own = each.declaredMethod(name, descriptor);
            if (own.isPresent()) {
                return own;
            }
        }
        var specific = maximallySpecific(type, name, descriptor);
        if (specific.isPresent()) {
            return specific;
        }
        return type.isInterface()
                ? type.world().object().declaredMethod(name, descriptor).filter(Method::isPublic)
                : Optional.empty();
    }

    private static Optional<Method> maximallySpecific(ClassType type, String name, String descriptor) {
        var candidates = new ArrayList<Method>();
        for (var each : type.allInterfaces()) {
            each.declaredMethod(name, descriptor)
                    .filter(method -> !method.isStatic() && !method.isPrivate())
                    .ifPresent(candidates::add);
        }
        candidates.removeIf(one -> candidates.stream()
                .anyMatch(other -> other != one && other.owner().isSubtypeOf(one.owner())));
        var concrete =
                candidates.stream().filter(method -> !method.isAbstract()).toList();
        if (concrete.size() == 1) {
            return Optional.of(concrete.getFirst());
        }
        return candidates.stream()
                .filter(Method::isAbstract)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /// Selection (JVMS §5.4.6): the method that a virtual or interface call of `resolved` runs on an instance of
    /// `receiver`; empty if it would throw AbstractMethodError or IncompatibleClassChangeError.
    public static Optional<Method> select(ReferenceType receiver, Method resolved) {
        if (resolved.isPrivate()) {
            return Optional.of(resolved);
        }
        ClassType start = receiver instanceof ClassType type ? type : receiver.superclassOrNull();
        for (ClassType each = start; each != null; each = each.superclassOrNull()) {
            var own = each.declaredMethod(resolved.name(), resolved.descriptor())
                    .filter(method -> overrides(method, resolved));
            if (own.isPresent()) {
                return own.filter(method -> !method.isAbstract());
            }
        }
        return maximallySpecific(start, resolved.name(), resolved.descriptor()).filter(method -> !method.isAbstract());
    }

    /// JVMS §5.4.5, "Method Overriding", for methods of equal name and descriptor in the class and above it.
    static boolean overrides(Method method, Method resolved) {
        if (method == resolved) {
            return true;
        }
        if (method.isStatic() || method.isPrivate()) {
            return false;
        }
        if (resolved.isPublic() || resolved.isProtected()) {
            return true;
        }
        if (resolved.owner().isInterface()) {
            return true;
        }
        if (packageOf(method.owner()).equals(packageOf(resolved.owner()))) {
            return true;
        }
        return overriddenBySomethingBetween(method, resolved);
    }

    private static boolean overriddenBySomethingBetween(Method method, Method resolved) {
        for (ClassType each = method.owner().superclassOrNull();
                each != null && each != resolved.owner();
                each = each.superclassOrNull()) {
            var between = each.declaredMethod(method.name(), method.descriptor());
            if (between.isPresent()
                    && between.get() != method
                    && overrides(between.get(), resolved)
                    && (between.get().isPublic() || between.get().isProtected())) {
                return true;
            }
        }
        return false;
    }

    static String packageOf(ClassType type) {
        int dot = type.name().lastIndexOf('.');
        return dot < 0 ? "" : type.name().substring(0, dot);
    }

    /// All superclasses from the class itself up to Object.
    public static List<ClassType> superclasses(ClassType type) {
        var all = new ArrayList<ClassType>();
        for (ClassType each = type; each != null; each = each.superclassOrNull()) {
            all.add(each);
        }
        return all;
    }
}
