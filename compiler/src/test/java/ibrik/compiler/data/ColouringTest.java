package ibrik.compiler.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColouringTest {
    private static Map<Integer, BitSet> rows(Random random) {
        var rows = new HashMap<Integer, BitSet>();
        int items = random.nextInt(30);
        for (int item = 0; item < items; item++) {
            var set = new BitSet();
            random.ints(random.nextInt(6), 0, 12).forEach(set::set);
            rows.put(item, set);
        }
        return rows;
    }

    private static Colouring<Integer> coloured(Map<Integer, BitSet> rows, List<Integer> order) {
        var colouring = new Colouring<Integer>();
        order.forEach(item -> colouring.add(item, rows.get(item)));
        colouring.colour(Comparator.naturalOrder());
        return colouring;
    }

    @Test
    void itemsOfOneRowHaveSlotsOfTheirOwn() {
        for (int seed = 0; seed < 1_000; seed++) {
            var rows = rows(new Random(seed));
            var colouring = coloured(rows, List.copyOf(rows.keySet()));
            for (int a : rows.keySet()) {
                assertTrue(colouring.slotOf(a) >= 0 && colouring.slotOf(a) < colouring.count(), "seed " + seed);
                for (int b : rows.keySet()) {
                    if (a != b && rows.get(a).intersects(rows.get(b))) {
                        assertFalse(colouring.slotOf(a) == colouring.slotOf(b), "seed " + seed);
                    }
                }
            }
        }
    }

    /// What is built twice is the same, whatever order hash tables give.
    @Test
    void theOrderOfAddingDoesNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var rows = rows(random);
            var order = new java.util.ArrayList<>(rows.keySet());
            var first = coloured(rows, order);
            Collections.shuffle(order, random);
            var second = coloured(rows, order);
            rows.keySet().forEach(item -> assertEquals(first.slotOf(item), second.slotOf(item)));
        }
    }

    /// Chains of classes need as many slots as the longest row is wide, not one for each item.
    @Test
    void itemsThatNeverMeetShareASlot() {
        var rows = new HashMap<Integer, BitSet>();
        IntStream.range(0, 50).forEach(item -> {
            var set = new BitSet();
            set.set(item);
            rows.put(item, set);
        });
        assertEquals(1, coloured(rows, List.copyOf(rows.keySet())).count());
    }
}
