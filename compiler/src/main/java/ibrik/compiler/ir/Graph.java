package ibrik.compiler.ir;

import ibrik.compiler.classes.Method;
import java.util.ArrayList;
import java.util.List;

/// The SSA form of one method. The first block is the entry and has no predecessors.
public final class Graph {
    private final Method method;
    private final List<Leaf.Parameter> parameters = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private int nextBlock;
    private int nodeCount;

    public Graph(Method method) {
        this.method = method;
    }

    public Method method() {
        return method;
    }

    /// Receiver first.
    public List<Leaf.Parameter> parameters() {
        return parameters;
    }

    /// Reachable blocks in reverse post-order after [#finish()].
    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.getFirst();
    }

    /// Adds an empty block.
    public Block newBlock() {
        var block = new Block(nextBlock++);
        blocks.add(block);
        return block;
    }

    /// Node ids are below this after [#finish()].
    public int nodeCount() {
        return nodeCount;
    }

    /// Brings the graph to its normal form after a change: unreachable blocks dropped, phis trimmed to the remaining
    /// predecessors, trivial phis and forwarded nodes replaced, blocks in reverse post-order, nodes numbered.
    public void finish() {
        blocks = ReversePostOrder.of(entry());
        blocks.forEach(Block::dropUnusedHandler);
        blocks = ReversePostOrder.of(entry());
        PhiCleaner.trimToReachable(blocks);
        PhiCleaner.removeTrivial(blocks);
        nodeCount = Numbering.number(this);
    }
}
