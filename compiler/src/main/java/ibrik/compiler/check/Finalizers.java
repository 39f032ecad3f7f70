package ibrik.compiler.check;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.replacement.TrivialBody;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Finds classes that count on finalization, which an image does not have: as with `--finalization=disabled` of the
/// `java` command (JEP 421), nothing calls `finalize`.
public final class Finalizers {
    private Finalizers() {}

    /// A sentence for each class of which instances can exist and whose finalizer would do something.
    public static List<String> notices(ClosedWorld world) {
        var owners = new TreeSet<String>();
        for (var type : world.instantiated()) {
            if (type instanceof ClassType instance) {
                finalizer(instance)
                        .ifPresent(method -> owners.add(method.owner().name()));
            }
        }
        return owners.stream()
                .map(owner -> "warning: " + owner + ".finalize() will not run: an image has no finalization, as with"
                        + " java --finalization=disabled; use java.lang.ref.Cleaner, or close what has to be closed")
                .toList();
    }

    /// An empty finalizer counts for none, as on HotSpot.
    private static Optional<Method> finalizer(ClassType type) {
        for (ClassType each = type; each.superclassOrNull() != null; each = each.superclassOrNull()) {
            var own = each.declaredMethod("finalize", "()V");
            if (own.isPresent()) {
                return own.filter(method -> !method.isStatic() && !TrivialBody.is(method.model()));
            }
        }
        return Optional.empty();
    }
}
