package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Interruption;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Mark;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds mutable state of the target to its owner: every static field that is written has one of the marks; state of
/// the executor is touched by code without polls alone; what is immutable after start-up is written by nothing that
/// runs later.
final class OwnershipCheck {
    private static final List<String> OWNERS = List.of("PerExecutor", "GuardedBy", "ImmutableAfter", "Atomic");

    private final ClosedWorld world;
    private final CallGraph calls;
    private final Map<Field, Map<String, Mark>> marks = new HashMap<>();
    /// How what runs after the start-up phase is reached; empty at its beginnings.
    private final Map<Method, Way> later = new HashMap<>();
    private final List<BrokenOwnership.Violation> found = new ArrayList<>();

    private record Way(Method method, Position callOrNull, Way beforeOrNull) {}

    private OwnershipCheck(ClosedWorld world, CallGraph calls) {
        this.world = world;
        this.calls = calls;
    }

    /// @param roots what assembly and data call
    static List<BrokenOwnership.Violation> run(ClosedWorld world, CallGraph calls, List<Method> roots) {
        var check = new OwnershipCheck(world, calls);
        check.findWhatRunsLater(roots);
        for (Method method : calls.reached()) {
            world.graphOf(method)
                    .ifPresent(graph -> graph.blocks()
                            .forEach(block -> block.instructions().forEach(node -> check.look(method, node))));
        }
        return check.found;
    }

    private void findWhatRunsLater(List<Method> roots) {
        var queue = new ArrayDeque<Way>();
        for (Method method : roots) {
            if (!method.has("StartUp")) {
                arrive(new Way(method, null, null), queue);
            }
        }
        for (Method method : calls.reached()) {
            if (method.owner().moduleOrNull() == null && !method.owner().isOfTarget()) {
                arrive(new Way(method, null, null), queue);
            }
        }
        while (!queue.isEmpty()) {
            var way = queue.poll();
            for (var callee : MethodEffects.of(world, calls, way.method).callees()) {
                arrive(new Way(callee.method(), callee.position(), way), queue);
            }
        }
    }

    private void arrive(Way way, ArrayDeque<Way> queue) {
        if (later.putIfAbsent(way.method, way) == null) {
            queue.add(way);
        }
    }

    private void look(Method method, Node node) {
        var field = LockCheck.accessed(node);
        if (field == null) {
            return;
        }
        var owners = marks.computeIfAbsent(field, key -> Mark.of(key.model()));
        boolean writes = node instanceof Access.StoreStatic || node instanceof Access.StoreField;
        if (owners.containsKey("PerExecutor")
                && Interruption.isAllowed(node.position().method())) {
            found.add(new BrokenOwnership.Violation(
                    "uses " + field + ", which is the executor's, in code that polls", List.of(node.position())));
        }
        if (writes && owners.containsKey("ImmutableAfter") && !method.isInitialiser() && later.containsKey(method)) {
            found.add(new BrokenOwnership.Violation(
                    "writes " + field + ", which is immutable after start-up", path(method, node.position())));
        }
        if (node instanceof Access.StoreStatic
                && field.owner().isOfTarget()
                && !method.isInitialiser()
                && OWNERS.stream().noneMatch(owners::containsKey)) {
            found.add(new BrokenOwnership.Violation(
                    "writes " + field + ", which has no mark that says who owns it", List.of(node.position())));
        }
    }

    private List<Position> path(Method method, Position last) {
        var path = new ArrayList<Position>();
        path.add(last);
        for (Way at = later.get(method); at.callOrNull != null; at = at.beforeOrNull) {
            path.addFirst(at.callOrNull);
        }
        return path;
    }
}
