package ibrik.compiler.emit;

import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Elements of primitive arrays whose values become indices.
///
/// LLVM lets an element that another thread writes meanwhile have several values at once, because its load is not
/// atomic: the check of an index could see another value than the access behind it. So these loads are frozen, which
/// makes them one value, whichever it is. Fields are loaded `unordered` and need nothing.
final class RacyIndices {
    private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Node> queue = new ArrayDeque<>();

    private RacyIndices() {}

    static Set<Node> of(Graph graph) {
        var indices = new RacyIndices();
        for (Block block : graph.blocks()) {
            for (Node node : block.instructions()) {
                if (node instanceof Check.BoundsCheck check) {
                    indices.reach(check.input(0));
                }
            }
        }
        indices.follow();
        return indices.found;
    }

    private void reach(Node node) {
        if (seen.add(node.resolved())) {
            queue.add(node.resolved());
        }
    }

    private void follow() {
        while (!queue.isEmpty()) {
            var node = queue.poll();
            switch (node) {
                case Access.LoadElement load when !load.element().isReference() -> found.add(load);
                case Computation.Binary _, Computation.Negate _, Computation.Convert _, Phi _, Check _ -> {
                    for (Node input : node.inputs()) {
                        reach(input);
                    }
                }
                default -> {}
            }
        }
    }
}
