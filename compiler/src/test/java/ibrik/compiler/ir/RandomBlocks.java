package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Graphs of blocks without instructions, with loops of any shape, unreachable parts and edges that occur twice.
final class RandomBlocks {
    private RandomBlocks() {}

    /// Up to 20 blocks; not finished.
    static Graph of(Random random) {
        var graph = new Graph(null);
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            graph.newBlock();
        }
        for (Block block : graph.blocks()) {
            var targets = new Block[random.nextInt(4)];
            for (int i = 0; i < targets.length && count > 1; i++) {
                // Not the entry, which has no predecessors.
                targets[i] = graph.blocks().get(1 + random.nextInt(count - 1));
            }
            block.terminate(count == 1 ? new Terminator.Return(null) : terminator(targets));
            block.terminator().targets().forEach(each -> each.predecessors().add(block));
        }
        return graph;
    }

    private static Terminator terminator(Block[] targets) {
        var key = new Leaf.Constant(Kind.INT, 1);
        return switch (targets.length) {
            case 0 -> new Terminator.Return(null);
            case 1 -> new Terminator.Goto(targets[0]);
            case 2 -> new Terminator.If(key, targets[0], targets[1]);
            default -> new Terminator.Switch(key, new int[] {1, 2}, new Block[] {targets[0], targets[1]}, targets[2]);
        };
    }

    /// The blocks on paths from `from` that do not go through `without`, which may be null.
    static Set<Block> reachable(Block from, Block without) {
        Set<Block> found = new HashSet<>();
        var queue = new ArrayDeque<Block>();
        if (from != without) {
            found.add(from);
            queue.add(from);
        }
        while (!queue.isEmpty()) {
            for (Block next : queue.poll().successors()) {
                if (next != without && found.add(next)) {
                    queue.add(next);
                }
            }
        }
        return found;
    }
}
