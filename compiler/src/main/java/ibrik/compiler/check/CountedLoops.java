package ibrik.compiler.check;

import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Which loops of a method end by themselves: each turn changes a counter by the same constant, and compares it with
/// something that stays the same in the loop.
///
/// How far the counter has to go is not looked at.
final class CountedLoops {
    private final Map<Block, Integer> places = new IdentityHashMap<>();

    private CountedLoops(Graph graph) {
        for (Block block : graph.blocks()) {
            places.put(block, places.size());
        }
    }

    /// True if some loop that begins in one of the blocks is not counted.
    static boolean hasOther(Graph graph, Set<Block> blocks) {
        var loops = new CountedLoops(graph);
        for (Block last : graph.blocks()) {
            for (Block first : last.successors()) {
                boolean isBack = loops.places.get(first) <= loops.places.get(last);
                if (isBack && blocks.contains(first) && !loops.isCounted(first, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCounted(Block first, Block last) {
        Set<Block> loop = between(first, last, null);
        for (Block block : loop) {
            if (block.terminator() instanceof Terminator.If branch
                    && !(loop.contains(branch.then()) && loop.contains(branch.otherwise()))
                    && compares(branch.condition().resolved(), first, last, loop)
                    && isOnEveryWay(block, first, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnEveryWay(Block block, Block first, Block last) {
        return block == first || block == last || !between(first, last, block).contains(first);
    }

    /// The blocks from which a way leads to `last` that does not go through `first` or `without`, and where they begin.
    private static Set<Block> between(Block first, Block last, Block without) {
        Set<Block> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var queue = new ArrayDeque<Block>();
        queue.add(last);
        while (!queue.isEmpty()) {
            Block block = queue.poll();
            if (block != without && found.add(block) && block != first) {
                queue.addAll(block.predecessors());
            }
        }
        return found;
    }

    private static boolean compares(Node condition, Block first, Block last, Set<Block> loop) {
        if (!(condition instanceof Computation.Test test)) {
            return false;
        }
        // Longs are compared by their order, and that with 0.
        Node compared = test.input(0).resolved() instanceof Computation.ThreeWay order ? order : test;
        Node left = compared.input(0).resolved();
        Node right = compared.input(1).resolved();
        return isCounter(left, first, last) && stays(right, loop) || isCounter(right, first, last) && stays(left, loop);
    }

    /// A phi at the start of the loop that a turn changes by a constant, or that with the change.
    private static boolean isCounter(Node node, Block first, Block last) {
        Node counter =
                node instanceof Computation.Binary changed ? changed.input(0).resolved() : node;
        if (!(counter instanceof Phi phi) || !first.phis().contains(phi)) {
            return false;
        }
        int edge = first.predecessors().indexOf(last);
        return phi.inputs()[edge].resolved() instanceof Computation.Binary change
                && (change.operator() == Operator.ADD || change.operator() == Operator.SUBTRACT)
                && change.input(0).resolved() == phi
                && change.input(1).resolved() instanceof Leaf.Constant
                && (node == phi || node == change);
    }

    private static boolean stays(Node node, Set<Block> loop) {
        if (node instanceof Computation.ArrayLength length) {
            return stays(length.input(0).resolved(), loop);
        }
        return loop.stream()
                .noneMatch(block ->
                        block.phis().contains(node) || block.instructions().contains(node));
    }
}
