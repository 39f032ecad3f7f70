package ibrik.compiler.check.missing;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What runs in every run of a program, whatever its input is, with nothing around it that could catch an error.
/// From the first method on: calls with one target, and initialisers of classes, in blocks that no way through
/// the method leaves out.
final class CertainCode {
    private final ClosedWorld world;
    /// The methods that certainly run, each with the call that says so; null for the first ones.
    private final Map<Method, Node> calls = new LinkedHashMap<>();

    private final Map<Node, Method> callers = new LinkedHashMap<>();
    private final ArrayDeque<Method> queue = new ArrayDeque<>();

    private CertainCode(ClosedWorld world) {
        this.world = world;
    }

    /// A failure in code that certainly runs, and the way there.
    ///
    /// @param way the instructions from the first method to the failure
    record Failure(Control.LinkageFailure instruction, List<Node> way) {}

    /// The failures that end every run, in the order in which breadth-first search finds them.
    static List<Failure> failures(ClosedWorld world, List<Method> first) {
        return new CertainCode(world).search(first);
    }

    private List<Failure> search(List<Method> first) {
        var found = new ArrayList<Failure>();
        first.forEach(method -> reach(method, null, null));
        while (!queue.isEmpty()) {
            var method = queue.poll();
            for (Block block : certainBlocks(method)) {
                for (Node node : block.instructions()) {
                    if (node instanceof Control.LinkageFailure failure) {
                        found.add(new Failure(failure, way(method, failure)));
                    } else {
                        follow(method, node);
                    }
                }
            }
        }
        return found;
    }

    private void follow(Method method, Node node) {
        switch (node) {
            case Invocation.Call call
            when call.dispatch() == Invocation.Dispatch.DIRECT -> reach(call.method(), method, call);
            case Invocation.InitialiseClass initialise -> {
                for (var type : Hierarchy.superclasses(initialise.type())) {
                    type.initialiser()
                            .filter(each -> world.runTimeInitialised().contains(each.owner()))
                            .ifPresent(each -> reach(each, method, initialise));
                }
            }
            default -> {}
        }
    }

    private void reach(Method method, Method caller, Node call) {
        if (!calls.containsKey(method)) {
            calls.put(method, call);
            callers.put(call, caller);
            queue.add(method);
        }
    }

    private List<Node> way(Method method, Control.LinkageFailure failure) {
        var way = new ArrayList<Node>(List.of(failure));
        var at = method;
        for (Node call = calls.get(at); call != null; call = calls.get(at)) {
            way.add(call);
            at = callers.get(call);
        }
        return way.reversed();
    }

    /// The blocks without a handler that lie on every way from the entry to an end.
    private List<Block> certainBlocks(Method method) {
        var blocks = world.graphOf(method).map(Graph::blocks).orElse(List.of());
        var order = new HashMap<Block, Integer>();
        blocks.forEach(block -> order.put(block, order.size()));
        return blocks.stream()
                .filter(block -> block.handlerOrNull() == null && !canAvoid(block, blocks, order))
                .toList();
    }

    /// @param order the blocks' places in reverse post-order: an edge that does not go up closes a loop
    private static boolean canAvoid(Block wanted, List<Block> blocks, Map<Block, Integer> order) {
        var entry = blocks.getFirst();
        if (entry == wanted) {
            return false;
        }
        Set<Block> seen = new HashSet<>(Set.of(entry, wanted));
        var ahead = new ArrayDeque<>(List.of(entry));
        while (!ahead.isEmpty()) {
            var block = ahead.poll();
            if (isEnd(block.terminator())) {
                return true;
            }
            for (Block next : block.successors()) {
                if (seen.add(next)) {
                    ahead.add(next);
                } else if (next != wanted && order.get(next) <= order.get(block)) {
                    // WHY: a loop may never end, so what stands behind it may never run.
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isEnd(Terminator terminator) {
        return terminator instanceof Terminator.Return || terminator instanceof Terminator.Throw;
    }
}
