package ibrik.compiler.ir;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Immediate dominators of the blocks of a finished graph.
///
/// Method: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
public final class Dominators {
    private final Map<Block, Integer> order = new IdentityHashMap<>();
    private final int[] immediate;
    private final List<Block> blocks;

    public Dominators(Graph graph) {
        blocks = graph.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            order.put(blocks.get(i), i);
        }
        immediate = new int[blocks.size()];
        java.util.Arrays.fill(immediate, -1);
        immediate[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < immediate.length; i++) {
                int found = meetOfPredecessors(blocks.get(i));
                changed |= immediate[i] != found;
                immediate[i] = found;
            }
        }
    }

    private int meetOfPredecessors(Block block) {
        int found = -1;
        for (Block predecessor : block.predecessors()) {
            int at = order.get(predecessor);
            if (immediate[at] >= 0) {
                found = found < 0 ? at : meet(found, at);
            }
        }
        return found;
    }

    private int meet(int a, int b) {
        while (a != b) {
            if (a > b) {
                a = immediate[a];
            } else {
                b = immediate[b];
            }
        }
        return a;
    }

    /// Position of a block in the graph's order.
    public int orderOf(Block block) {
        return order.get(block);
    }

    /// The closest block through which every path to `block` goes; the entry for itself.
    public Block immediateDominatorOf(Block block) {
        return blocks.get(immediate[order.get(block)]);
    }

    /// True if every path to `block` goes through `candidate`; a block dominates itself.
    public boolean dominates(Block candidate, Block block) {
        int wanted = order.get(candidate);
        int at = order.get(block);
        while (at > wanted) {
            at = immediate[at];
        }
        return at == wanted;
    }
}
