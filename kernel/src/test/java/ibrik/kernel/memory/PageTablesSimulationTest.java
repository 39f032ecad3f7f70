package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.machine.table.PageTableEntry;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTablesSimulationTest {
    private final PageTables tables = new PageTables();
    private long nextFrame = 4096;

    private final FrameSource frames = new FrameSource() {
        @Override
        public PhysicalAddress takeZeroed() {
            nextFrame += 4096;
            return new PhysicalAddress(nextFrame);
        }

        @Override
        public void giveBack(PhysicalAddress frame) {
            throw new AssertionError("mapping gives no tables back");
        }
    };

    @BeforeEach
    void empty() {
        Platform.install(new HostPlatform());
        Simulation.memory(32 << 20);
        tables.start(frames, true);
    }

    @Test
    void aRangeTakesTheLargestPagesThatFit() {
        long base = AddressSpace.LINEAR;
        long start = (1L << 30) - (3L << 21) - 8192;
        assertTrue(tables.map(base + start, start, 8192 + (3L << 21) + (2L << 30) + 4096, PageTableEntry.WRITABLE));
        assertEquals(0, tables.leafLevel(base + start));
        assertEquals(1, tables.leafLevel(base + start + 8192));
        assertEquals(2, tables.leafLevel(base + (1L << 30)));
        assertEquals(2, tables.leafLevel(base + (3L << 30) - 1));
        assertEquals(0, tables.leafLevel(base + (3L << 30)));
        assertEquals(-1, tables.leafLevel(base + (3L << 30) + 4096));
        assertEquals(-1, tables.leafLevel(base + start - 1));
    }

    @Test
    void translationAgreesWithAModel() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            TreeMap<Long, long[]> model = mapRandomly(random, seed);
            for (int step = 0; step < 10_000; step++) {
                long address = AddressSpace.HEAP + (long) seed * (1L << 39) + (random.nextLong() & (1L << 35) - 1);
                Map.Entry<Long, long[]> below = model.floorEntry(address);
                boolean isMapped = below != null && address < below.getKey() + below.getValue()[1];
                long expected = isMapped ? below.getValue()[0] + address - below.getKey() : -1;
                assertEquals(expected, tables.translate(address), "seed " + seed);
            }
        }
    }

    private TreeMap<Long, long[]> mapRandomly(Random random, int seed) {
        TreeMap<Long, long[]> model = new TreeMap<>();
        long at = AddressSpace.HEAP + (long) seed * (1L << 39);
        long end = at + (1L << 35);
        while (at < end) {
            int log = new int[] {12, 21, 30}[random.nextInt(3)];
            long start = at + (1L << log) - 1 & -(1L << log);
            long bytes = 4096L * (1 + random.nextInt(log == 12 ? 40 : 600_000));
            long physical = random.nextLong() & (1L << 38) - 1 & -(1L << log);
            assertTrue(tables.map(start, physical, bytes, PageTableEntry.WRITABLE));
            model.put(start, new long[] {physical, bytes});
            at = start + bytes + 4096L * random.nextInt(300_000);
        }
        return model;
    }

    @Test
    void mappingTwicePanics() {
        tables.map(AddressSpace.HEAP, 0, AddressSpace.LARGE_PAGE, 0);
        assertThrows(HostPlatform.Panicked.class, () -> tables.map(AddressSpace.HEAP, 0, AddressSpace.LARGE_PAGE, 0));
        assertThrows(HostPlatform.Panicked.class, () -> tables.map(AddressSpace.HEAP + 4096, 4096, 4096, 0));
    }
}
