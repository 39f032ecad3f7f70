package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.mapping.PageTables;
import ibrik.machine.table.PageTableEntry;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Memory;
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
    void aRangeOfOnePageIsOnePage() {
        for (int level = 0; level <= 2; level++) {
            long size = PageTables.bytesAt(level);
            assertTrue(tables.map(AddressSpace.HEAP + 3 * size, 5 * size, size, PageTableEntry.WRITABLE));
            assertEquals(level, tables.leafLevel(AddressSpace.HEAP + 3 * size));
        }
    }

    /// Up to 4 TiB in ranges of all sizes, as firmware tells them, with and without pages of 1 GiB.
    @Test
    void randomMapsAreCoveredExactlyByTheLargestPages() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            MemoryMap map = new MemoryMap();
            int highest = 1 + (seed & 1);
            for (int entry = random.nextInt(12); entry >= 0; entry--) {
                long start = random.nextLong(1L << 42) & -(1L << random.nextInt(40));
                map.add(
                        start,
                        random.nextLong(1L << 12 + random.nextInt(10 + 20 * (highest - 1))),
                        random.nextInt(4) > 0);
            }
            RegionList usable = map.settle();
            forgetAllTables();
            tables.start(frames, highest == 2);
            for (int index = 0; index < usable.count(); index++) {
                long start = usable.start(index);
                long bytes = usable.end(index) - start;
                assertTrue(tables.map(AddressSpace.LINEAR + start, start, bytes, PageTableEntry.WRITABLE));
            }
            for (int index = 0; index < usable.count(); index++) {
                checkCover(usable.start(index), usable.end(index), highest, "seed " + seed);
            }
        }
    }

    private void forgetAllTables() {
        Memory.fill(PhysicalMemory.at(4096), nextFrame, (byte) 0);
        nextFrame = 4096;
    }

    private void checkCover(long start, long end, int highest, String seed) {
        assertEquals(-1, tables.translate(AddressSpace.LINEAR + start - 1), seed);
        assertEquals(-1, tables.translate(AddressSpace.LINEAR + end), seed);
        long at = start;
        while (at < end) {
            int level = tables.leafLevel(AddressSpace.LINEAR + at);
            long size = PageTables.bytesAt(level);
            assertTrue(level <= highest && at % size == 0 && at + size <= end, seed);
            assertEquals(at, tables.translate(AddressSpace.LINEAR + at), seed);
            for (int larger = level + 1; larger <= highest; larger++) {
                long block = at & -PageTables.bytesAt(larger);
                assertTrue(block < start || block + PageTables.bytesAt(larger) > end, seed + ": a larger page fits");
            }
            at += size;
        }
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
