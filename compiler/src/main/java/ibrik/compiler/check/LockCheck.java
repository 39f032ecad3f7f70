package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import ibrik.vocabulary.mark.LockRank;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds locks to their order ([LockRank]), over the whole call graph, and guarded fields to their locks: an access
/// with `@GuardedBy`, and a call of a method with `@Holds`, stands where the lock is held on every way.
final class LockCheck {
    private final ClosedWorld world;
    private final CallGraph calls;
    private final LockRanks ranks;
    private final boolean checksOrder;
    private final List<BrokenOwnership.Violation> found = new ArrayList<>();
    private final ArrayDeque<Way> queue = new ArrayDeque<>();
    private final Set<Arrival> seen = new HashSet<>();
    private final Map<Method, List<Taking>> takings = new HashMap<>();

    private record Arrival(Method method, LockRank held) {}

    /// The way on which a lock is held: the call, and the way to the caller; null where the lock was taken.
    private record Way(Arrival at, Position call, Way before) {}

    private record Taking(LockRank rank, Position position) {}

    private LockCheck(ClosedWorld world, CallGraph calls, boolean checksOrder) {
        this.world = world;
        this.calls = calls;
        this.ranks = new LockRanks(world);
        this.checksOrder = checksOrder;
    }

    /// @param checksOrder false leaves the ranks out
    static List<BrokenOwnership.Violation> run(ClosedWorld world, CallGraph calls, boolean checksOrder) {
        var check = new LockCheck(world, calls, checksOrder);
        for (Method method : calls.reached()) {
            world.graphOf(method)
                    .ifPresent(graph -> new HeldLocks(graph, check.ranks).visit((node, held) -> {
                        check.look(method, node, held);
                        check.callees(node, held);
                    }));
        }
        check.follow();
        return check.found;
    }

    private void look(Method method, Node node, HeldLocks.State held) {
        ranks.change(node).filter(LockRanks.Change::acquires).ifPresent(change -> {
            if (change.rankOrNull() == null) {
                report("takes a lock that has no rank", List.of(node.position()));
            } else {
                takings.computeIfAbsent(method, key -> new ArrayList<>())
                        .add(new Taking(change.rankOrNull(), node.position()));
                held.may().forEach(other -> order(change.rankOrNull(), other, List.of(node.position())));
            }
        });
        if (node instanceof Invocation.Call call) {
            LockRanks.named(call.method().marks(), "Holds").ifPresent(rank -> need(rank, call.method(), node, held));
        }
        var field = accessed(node);
        if (field != null && !isUnderConstruction(method, field)) {
            LockRanks.named(ranks.of(field), "GuardedBy").ifPresent(rank -> need(rank, field, node, held));
        }
    }

    static Field accessed(Node node) {
        return switch (node) {
            case Access.LoadStatic load -> load.field();
            case Access.StoreStatic store -> store.field();
            case Access.LoadField load -> load.field();
            case Access.StoreField store -> store.field();
            default -> null;
        };
    }

    private static boolean isUnderConstruction(Method method, Field field) {
        return method.owner() == field.owner() && (field.isStatic() ? method.isInitialiser() : method.isConstructor());
    }

    private void need(LockRank rank, Object what, Node node, HeldLocks.State held) {
        if (!held.must().contains(rank)) {
            report("uses " + what + " without the lock " + rank, List.of(node.position()));
        }
    }

    private void order(LockRank taken, LockRank held, List<Position> path) {
        if (checksOrder && !taken.mayFollow(held)) {
            report("takes the lock " + taken + " while it holds " + held, path);
        }
    }

    private void report(String what, List<Position> path) {
        found.add(new BrokenOwnership.Violation(what, path));
    }

    /// What is called with locks held takes none that comes before them.
    private void callees(Node node, HeldLocks.State held) {
        if (node instanceof Invocation.Call call && !held.may().isEmpty()) {
            for (Method target : calls.targets(call)) {
                held.may().forEach(rank -> arrive(new Way(new Arrival(target, rank), node.position(), null)));
            }
        }
    }

    private void arrive(Way way) {
        if (!isPrimitive(way.at.method) && seen.add(way.at)) {
            queue.add(way);
        }
    }

    /// The locks themselves: what they do is what their marks say.
    private static boolean isPrimitive(Method method) {
        return LockRanks.named(method.marks(), "Acquires")
                        .filter(LockRank.OF_RECEIVER::equals)
                        .isPresent()
                || LockRanks.named(method.marks(), "Releases").isPresent();
    }

    private void follow() {
        while (!queue.isEmpty()) {
            var way = queue.poll();
            for (var taking : takings.getOrDefault(way.at.method, List.of())) {
                order(taking.rank, way.at.held, path(way, taking.position));
            }
            for (var callee : MethodEffects.of(world, calls, way.at.method).callees()) {
                arrive(new Way(new Arrival(callee.method(), way.at.held), callee.position(), way));
            }
        }
    }

    private static List<Position> path(Way end, Position last) {
        var path = new ArrayList<Position>();
        path.add(last);
        for (Way at = end; at != null; at = at.before) {
            path.addFirst(at.call);
        }
        return path;
    }
}
