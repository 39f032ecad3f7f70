package ibrik.compiler.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/// Depth-first orders of the block graph, without recursion.
final class ReversePostOrder {
    private ReversePostOrder() {}

    private record Visit(Block block, Iterator<Block> successors) {}

    /// All blocks reachable from `entry`, each before its successors except along back edges.
    static List<Block> of(Block entry) {
        var order = new ArrayList<Block>();
        var seen = new HashSet<Block>();
        var stack = new ArrayDeque<Visit>();
        seen.add(entry);
        stack.push(new Visit(entry, reversed(entry)));
        while (!stack.isEmpty()) {
            var visit = stack.peek();
            if (visit.successors.hasNext()) {
                var next = visit.successors.next();
                if (seen.add(next)) {
                    stack.push(new Visit(next, reversed(next)));
                }
            } else {
                order.add(visit.block);
                stack.pop();
            }
        }
        Collections.reverse(order);
        return order;
    }

    private static Iterator<Block> reversed(Block block) {
        var successors = new ArrayList<>(block.successors());
        Collections.reverse(successors);
        return successors.iterator();
    }
}
