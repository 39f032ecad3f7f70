package ibrik.compiler.llvm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The loops of a control-flow graph whose blocks are numbered from 0, the entry.
final class FlowGraph {
    private static final int UNSEEN = -1;

    private final int[][] successors;
    /// predecessors.get(b): the sources of edges to b; only of blocks that the entry reaches.
    private final List<List<Integer>> predecessors = new ArrayList<>();
    /// Position in reverse post-order; UNSEEN for blocks that the entry does not reach.
    private final int[] position;
    private final List<Integer> order = new ArrayList<>();
    private final int[] dominator;

    /// An edge that leads back: every cycle of the graph has one.
    ///
    /// @param body the blocks that can be on a way from `target` to `source`, both included
    record BackEdge(int source, int target, BitSet body) {}

    /// @param successors successors[b]: the targets of block b's edges
    FlowGraph(int[][] successors) {
        this.successors = successors;
        this.position = new int[successors.length];
        this.dominator = new int[successors.length];
        Arrays.fill(position, UNSEEN);
        Arrays.fill(dominator, UNSEEN);
        sort();
        for (int i = 0; i < successors.length; i++) {
            predecessors.add(new ArrayList<>());
        }
        for (int block : order) {
            for (int successor : successors[block]) {
                predecessors.get(successor).add(block);
            }
        }
    }

    private record Visit(int block, int[] next) {}

    private void sort() {
        var seen = new BitSet();
        var stack = new ArrayDeque<Visit>();
        stack.push(new Visit(0, new int[1]));
        seen.set(0);
        while (!stack.isEmpty()) {
            var visit = stack.peek();
            if (visit.next[0] == successors[visit.block].length) {
                order.addFirst(stack.pop().block);
                continue;
            }
            int successor = successors[visit.block][visit.next[0]++];
            if (!seen.get(successor)) {
                seen.set(successor);
                stack.push(new Visit(successor, new int[1]));
            }
        }
        for (int i = 0; i < order.size(); i++) {
            position[order.get(i)] = i;
        }
    }

    /// All edges that do not lead forward in reverse post-order, sources in that order.
    List<BackEdge> backEdges() {
        var found = new ArrayList<BackEdge>();
        for (int block : order) {
            for (int successor : successors[block]) {
                if (position[successor] <= position[block]) {
                    found.add(new BackEdge(block, successor, between(successor, block)));
                }
            }
        }
        return found;
    }

    private BitSet between(int target, int source) {
        var body = new BitSet();
        var queue = new ArrayDeque<Integer>();
        body.set(target);
        if (!body.get(source)) {
            body.set(source);
            queue.add(source);
        }
        while (!queue.isEmpty()) {
            for (int predecessor : predecessors.get(queue.poll())) {
                if (!body.get(predecessor)) {
                    body.set(predecessor);
                    queue.add(predecessor);
                }
            }
        }
        return body;
    }

    /// True if every way from the entry to `block` leads through `other`.
    boolean isDominatedBy(int block, int other) {
        if (position[block] == UNSEEN || position[other] == UNSEEN) {
            return false;
        }
        if (dominator[0] == UNSEEN) {
            findDominators();
        }
        int at = block;
        while (position[at] > position[other]) {
            at = dominator[at];
        }
        return at == other;
    }

    /// Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
    private void findDominators() {
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : order.subList(1, order.size())) {
                int found = UNSEEN;
                for (int predecessor : predecessors.get(block)) {
                    if (dominator[predecessor] != UNSEEN) {
                        found = found == UNSEEN ? predecessor : meet(predecessor, found);
                    }
                }
                changed |= dominator[block] != found;
                dominator[block] = found;
            }
        }
    }

    private int meet(int left, int right) {
        int one = left;
        int other = right;
        while (one != other) {
            while (position[one] > position[other]) {
                one = dominator[one];
            }
            while (position[other] > position[one]) {
                other = dominator[other];
            }
        }
        return one;
    }
}
