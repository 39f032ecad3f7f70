package ibrik.kernel.memory.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionListTest {
    private static final int UNITS = 4096;

    @Test
    void randomMapsBecomeExactDisjointAscendingCovers() {
        for (int seed = 0; seed < 1000; seed++) {
            checkRandomMap(new Random(seed), "seed " + seed);
        }
    }

    private static void checkRandomMap(Random random, String seed) {
        RegionList list = new RegionList(256);
        BitSet model = new BitSet();
        int steps = 1 + random.nextInt(60);
        for (int step = 0; step < steps; step++) {
            int start = random.nextInt(UNITS);
            int end = Math.min(UNITS, start + random.nextInt(random.nextBoolean() ? 8 : 600));
            if (random.nextInt(3) > 0) {
                list.add(start * AddressSpace.PAGE, end * AddressSpace.PAGE);
                model.set(start, end);
            } else {
                list.remove(start * AddressSpace.PAGE, end * AddressSpace.PAGE);
                model.clear(start, end);
            }
            check(list, model, seed);
        }
    }

    private static void check(RegionList list, BitSet model, String seed) {
        BitSet found = new BitSet();
        long before = -1;
        for (int index = 0; index < list.count(); index++) {
            assertTrue(list.start(index) > before, seed + ": not disjoint, ascending and apart");
            assertTrue(list.end(index) > list.start(index), seed + ": empty range");
            before = list.end(index);
            found.set((int) (list.start(index) / AddressSpace.PAGE), (int) (list.end(index) / AddressSpace.PAGE));
        }
        assertEquals(model, found, seed);
        assertEquals(model.cardinality() * AddressSpace.PAGE, list.bytes(), seed);
    }

    @Test
    void aFullListLosesMemoryButNeverInventsIt() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RegionList list = new RegionList(4);
            BitSet model = new BitSet();
            for (int step = 0; step < 40; step++) {
                int start = random.nextInt(UNITS);
                int end = start + random.nextInt(300);
                boolean adds = random.nextBoolean();
                if (adds) {
                    list.add(start, end);
                    model.set(start, end);
                } else {
                    list.remove(start, end);
                    model.clear(start, end);
                }
                for (int index = 0; index < list.count(); index++) {
                    int from = (int) list.start(index);
                    assertEquals(list.end(index), model.nextClearBit(from) < list.end(index) ? -1 : list.end(index));
                    assertTrue(model.get(from), "seed " + seed);
                }
            }
        }
    }

    @Test
    void aligningInwardDropsWhatBecomesEmpty() {
        RegionList list = new RegionList(8);
        list.add(1, 8193);
        list.add(10000, 10001);
        list.add(20480, 24576);
        list.alignInward(4096);
        assertEquals(2, list.count());
        assertEquals(4096, list.start(0));
        assertEquals(8192, list.end(0));
        assertEquals(20480, list.start(1));
    }
}
