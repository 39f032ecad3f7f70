package ibrik.compiler.optimise;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.GraphVerifier;
import ibrik.compiler.ir.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Drops the locks of objects that no other thread can come to know: a `StringBuffer` that a method makes and forgets.
///
/// All entries and exits of such an object in the method that makes it go together, and methods that do not leave what
/// they enter keep theirs. What it calls locks and unlocks as before.
public final class ConfinedLocks {
    private final ClosedWorld world;
    private final Escape escape;

    private ConfinedLocks(ClosedWorld world, CallGraph calls) {
        this.world = world;
        this.escape = new Escape(world, calls);
    }

    /// Rewrites all graphs of the world in place.
    ///
    /// @param calls made of the graphs as they are now
    public static void drop(ClosedWorld world, CallGraph calls) {
        var locks = new ConfinedLocks(world, calls);
        for (Method method : calls.reached()) {
            world.graphOf(method).ifPresent(locks::rewrite);
        }
    }

    private void rewrite(Graph graph) {
        Set<Node> made = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var block : graph.blocks()) {
            for (Node node : block.instructions()) {
                if (node instanceof Control.Lock lock && lock.object() instanceof Creation object) {
                    (lock.isUnpaired() ? kept : made).add(object);
                }
            }
        }
        made.removeAll(kept);
        made.removeIf(object -> !escape.isConfined(graph, object));
        if (!made.isEmpty()) {
            for (var block : graph.blocks()) {
                block.instructions()
                        .removeIf(node -> node instanceof Control.Lock lock && made.contains(lock.object()));
            }
            graph.finish();
            escape.forget(graph);
            assert GraphVerifier.holds(graph);
        }
    }
}
