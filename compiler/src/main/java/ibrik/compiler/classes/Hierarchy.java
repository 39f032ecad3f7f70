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
        var candidates = mostSpecific(type, name, descriptor);
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

    /// The maximally specific methods of the superinterfaces (JVMS §5.4.3.3).
    static List<Method> mostSpecific(ClassType type, String name, String descriptor) {
        var candidates = new ArrayList<Method>();
        for (var each : type.allInterfaces()) {
            each.declaredMethod(name, descriptor)
                    .filter(method -> !method.isStatic() && !method.isPrivate())
                    .ifPresent(candidates::add);
        }
        candidates.removeIf(one -> candidates.stream()
                .anyMatch(other -> other != one && other.owner().isSubtypeOf(one.owner())));
        return candidates;
    }

    /// Selection (JVMS §5.4.6): the method that a virtual or interface call of `resolved` runs on an instance of
    /// `receiver`; one of [FailedSelections] if the call throws `AbstractMethodError` or the like.
    /// Empty if there is no such call, because the method's class is none of the receiver's.
    public static Optional<Method> select(ReferenceType receiver, Method resolved) {
        if (resolved.isPrivate()) {
            return Optional.of(resolved);
        }
        var failures = resolved.world().failedSelections();
        boolean byInterface = resolved.owner().isInterface();
        if (!receiver.isSubtypeOf(resolved.owner())) {
            // An interface is as good as Object to the verifier: anything can be a receiver.
            return byInterface ? Optional.of(failures.of(receiver, resolved, null)) : Optional.empty();
        }
        ClassType start = receiver instanceof ClassType type ? type : receiver.superclassOrNull();
        for (ClassType each = start; each != null; each = each.superclassOrNull()) {
            var own = each.declaredMethod(resolved.name(), resolved.descriptor())
                    .filter(method -> overrides(method, resolved));
            if (own.isPresent()) {
                boolean callable =
                        !own.get().isAbstract() && (!byInterface || own.get().isPublic());
                return callable ? own : Optional.of(failures.of(receiver, resolved, own.get()));
            }
        }
        var candidates = mostSpecific(start, resolved.name(), resolved.descriptor()).stream()
                .filter(method -> !method.isAbstract())
                .toList();
        return Optional.of(candidates.size() == 1 ? candidates.getFirst() : failures.of(receiver, resolved, null));
    }

    /// The method that a `super` call in `user` runs (JVMS §6.5, "invokespecial"); it may be abstract.
    public static Optional<Method> selectAbove(ClassType user, Method resolved) {
        for (var each : superclasses(user.superclassOrNull())) {
            var own = each.declaredMethod(resolved.name(), resolved.descriptor());
            if (own.isPresent()) {
                return own;
            }
        }
        return select(user.superclassOrNull(), resolved);
    }

    /// Whether a selection can fill a slot: the receiver has the method's type, or some call was made all the same.
    public static boolean isReceiver(ReferenceType type, Method resolved) {
        return type.isSubtypeOf(resolved.owner())
                || resolved.world().failedSelections().has(type, resolved);
    }

    /// Whether types that do not have the method's type can be receivers all the same.
    public static boolean hasFailedSelections(Method resolved) {
        return resolved.world().failedSelections().hasAny(resolved);
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

    public static String packageOf(ClassType type) {
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
