package ibrik.compiler.optimise;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Interruption;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.GraphVerifier;
import ibrik.compiler.ir.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Inlines small methods across classes, callees first. LLVM inlines what is left within its modules.
public final class Inlining {
    /// Sizes in nodes. Chosen: accessors, constructors and simple loops' bodies fit; image size grows by a few percent.
    private static final int SMALL = 30;
    private static final int SMALL_IF_ASKED_FOR = 150;
    private static final int LARGEST_CALLER = 2_000;

    private final ClosedWorld world;
    private final Map<Method, Integer> sizes = new HashMap<>();
    private final Set<Method> done = new HashSet<>();
    private final Copies copies = new Copies();

    private Inlining(ClosedWorld world) {
        this.world = world;
    }

    /// Rewrites all graphs of the world in place.
    ///
    /// @param calls made of the graphs as they are now
    /// @return what went where
    public static Copies apply(ClosedWorld world, CallGraph calls) {
        var inlining = new Inlining(world);
        calls.calleesFirst().forEach(inlining::rewrite);
        return inlining.copies;
    }

    private void rewrite(Method method) {
        var graph = world.graphOf(method);
        graph.ifPresent(this::inlineCalls);
        done.add(method);
        sizes.put(method, graph.map(Inlining::sizeOf).orElse(Integer.MAX_VALUE));
    }

    private static int sizeOf(Graph graph) {
        return graph.blocks().stream()
                .mapToInt(block -> 1
                        + (int) block.instructions().stream()
                                .filter(node -> !(node instanceof Control.VariableValue))
                                .count())
                .sum();
    }

    private void inlineCalls(Graph graph) {
        int size = sizeOf(graph);
        boolean changed = false;
        for (Block start : new ArrayList<>(graph.blocks())) {
            var block = start;
            int at = 0;
            while (at < block.instructions().size()) {
                var node = block.instructions().get(at++);
                if (node instanceof Invocation.Call call && size < LARGEST_CALLER && isInlined(call, graph.method())) {
                    size += sizes.get(call.method());
                    block = inline(graph, block, call);
                    at = 0;
                    changed = true;
                }
            }
        }
        if (changed) {
            graph.finish();
            assert GraphVerifier.holds(graph);
        }
    }

    private Block inline(Graph graph, Block block, Invocation.Call call) {
        copies.add(call.method(), graph.method());
        return InlinedCall.into(graph, block, call, world.graphOf(call.method()).orElseThrow());
    }

    private boolean isInlined(Invocation.Call call, Method caller) {
        var callee = call.method();
        boolean possible = call.dispatch() == Invocation.Dispatch.DIRECT
                && done.contains(callee)
                && callee != caller
                && !isKept(callee);
        possible &= !Interruption.isAllowed(caller) || Interruption.isAllowed(callee) || !hasLoop(callee);
        boolean asked = callee.has("Inline") || callee.has("ForceInline");
        return possible && sizes.get(callee) <= (asked ? SMALL_IF_ASKED_FOR : SMALL);
    }

    private boolean hasLoop(Method method) {
        return world.graphOf(method).map(Interruption::hasLoop).orElse(false);
    }

    /// Methods whose frame must exist, or whose code is not what it seems.
    private static boolean isKept(Method callee) {
        return callee.has("NeverInline")
                || callee.has("DontInline")
                || callee.has("CallerSensitive")
                || callee.has("Hidden") && callee.owner().isOfTarget();
    }
}
