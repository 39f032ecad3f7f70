package ibrik.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Orders and dominators of random graphs against their definitions.
class BlockOrderTest {
    private static final int GRAPHS = 2_000;

    /// A block dominates another if without it the other is not reached.
    @Test
    void dominatorsAreBlocksThatCannotBeAvoided() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            var graph = RandomBlocks.of(new Random(seed));
            graph.finish();
            var dominators = new Dominators(graph);
            for (Block candidate : graph.blocks()) {
                var avoiding = RandomBlocks.reachable(graph.entry(), candidate);
                for (Block block : graph.blocks()) {
                    boolean expected = !avoiding.contains(block);
                    assertEquals(
                            expected,
                            dominators.dominates(candidate, block),
                            "seed " + seed + ": " + candidate + " dominates " + block);
                }
            }
        }
    }

    /// The immediate dominator is the one that all other dominators dominate.
    @Test
    void theImmediateDominatorIsTheClosest() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            var graph = RandomBlocks.of(new Random(seed));
            graph.finish();
            var dominators = new Dominators(graph);
            for (Block block : graph.blocks()) {
                var immediate = dominators.immediateDominatorOf(block);
                assertTrue(dominators.dominates(immediate, block), "seed " + seed);
                assertEquals(block == graph.entry(), immediate == block, "seed " + seed);
                for (Block other : graph.blocks()) {
                    if (other != block && dominators.dominates(other, block)) {
                        assertTrue(dominators.dominates(other, immediate), "seed " + seed);
                    }
                }
            }
        }
    }

    /// An edge that goes back in the order goes to a block from which its start is reached by blocks between them
    /// alone.
    @Test
    void blocksStandBeforeTheirSuccessorsExceptInLoops() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            var graph = RandomBlocks.of(new Random(seed));
            List<Block> order = ReversePostOrder.of(graph.entry());
            assertEquals(RandomBlocks.reachable(graph.entry(), null), new HashSet<>(order), "seed " + seed);
            assertEquals(order.size(), new HashSet<>(order).size(), "seed " + seed);
            for (Block block : order) {
                for (Block next : block.successors()) {
                    boolean isBack = order.indexOf(next) <= order.indexOf(block);
                    assertTrue(!isBack || RandomBlocks.reachable(next, null).contains(block), "seed " + seed);
                }
            }
        }
    }

    @Test
    void finishedGraphsKeepTheRules() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            var graph = RandomBlocks.of(new Random(seed));
            var reached = RandomBlocks.reachable(graph.entry(), null);
            graph.finish();
            assertEquals(reached, new HashSet<>(graph.blocks()), "seed " + seed);
            GraphVerifier.verify(graph);
        }
    }
}
