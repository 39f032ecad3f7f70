package ibrik.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FlowGraphTest {
    private static BitSet blocks(int... members) {
        var set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }

    @Test
    void straightCodeHasNoBackEdge() {
        assertEquals(List.of(), new FlowGraph(new int[][] {{1, 2}, {3}, {3}, {}}).backEdges());
    }

    @Test
    void nestedLoopsHaveTheirOwnBodies() {
        // 1 is the outer header, 2 the inner one; 3 leads back to 2, 4 to 1.
        var graph = new FlowGraph(new int[][] {{1}, {2, 5}, {3}, {2, 4}, {1}, {}});
        assertEquals(
                List.of(new FlowGraph.BackEdge(3, 2, blocks(2, 3)), new FlowGraph.BackEdge(4, 1, blocks(1, 2, 3, 4))),
                graph.backEdges());
    }

    @Test
    void aBlockThatLeadsBackToItselfIsALoop() {
        var graph = new FlowGraph(new int[][] {{1}, {1, 2}, {}});
        assertEquals(List.of(new FlowGraph.BackEdge(1, 1, blocks(1))), graph.backEdges());
    }

    @Test
    void dominanceFollowsAllWays() {
        var graph = new FlowGraph(new int[][] {{1, 2}, {3}, {3}, {4}, {}, {4}});
        assertTrue(graph.isDominatedBy(4, 3));
        assertTrue(graph.isDominatedBy(4, 0));
        assertTrue(graph.isDominatedBy(3, 3));
        assertFalse(graph.isDominatedBy(3, 1));
        assertFalse(graph.isDominatedBy(4, 5), "no way leads through a block that is not reached");
    }

    /// Without the sources of back edges no cycle is left; checked by search on random graphs.
    @Test
    void everyCycleHasABackEdge() {
        for (long seed = 0; seed < 500; seed++) {
            int[][] successors = randomGraph(new Random(seed));
            var cut = new BitSet();
            for (var edge : new FlowGraph(successors).backEdges()) {
                cut.set(edge.source());
                assertTrue(edge.body().get(edge.source()) && edge.body().get(edge.target()), "seed " + seed);
            }
            for (int start : reached(successors)) {
                assertFalse(hasCycle(successors, cut, start, new BitSet(), new BitSet()), "seed " + seed);
            }
        }
    }

    private static int[][] randomGraph(Random random) {
        int[][] successors = new int[2 + random.nextInt(12)][];
        successors[0] = new int[] {1};
        for (int block = 1; block < successors.length; block++) {
            successors[block] =
                    random.ints(random.nextInt(4), 1, successors.length).toArray();
        }
        return successors;
    }

    private static int[] reached(int[][] successors) {
        var reached = blocks(0);
        var queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            for (int successor : successors[queue.poll()]) {
                if (!reached.get(successor)) {
                    reached.set(successor);
                    queue.add(successor);
                }
            }
        }
        return reached.stream().toArray();
    }

    private static boolean hasCycle(int[][] successors, BitSet cut, int block, BitSet open, BitSet done) {
        if (cut.get(block) || done.get(block)) {
            return false;
        }
        if (open.get(block)) {
            return true;
        }
        open.set(block);
        boolean found = false;
        for (int successor : successors[block]) {
            found |= hasCycle(successors, cut, successor, open, done);
        }
        open.clear(block);
        done.set(block);
        return found;
    }
}
