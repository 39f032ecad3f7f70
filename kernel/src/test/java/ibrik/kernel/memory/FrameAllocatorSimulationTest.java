package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameCaches;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameAllocatorSimulationTest {
    private static final long MEMORY = 64 << 20;
    private static final long TABLE = 1 << 20;
    private static final long EARLY = 3 * AddressSpace.PAGE;

    private final FrameAllocator frames = new FrameAllocator(new SimulatedCore(0));
    private final RegionList usable = new RegionList(16);
    private long[] blocksAtFirst;

    @BeforeEach
    void takeOverMemoryWithHoles() {
        Platform.install(new HostPlatform());
        Simulation.memory(MEMORY);
        usable.add(2 << 20, 9 << 20);
        usable.add((9 << 20) + 12288, 37 << 20);
        usable.add((40 << 20) + 4096, 64 << 20);
        frames.start(usable, PhysicalMemory.at(TABLE), MEMORY, 1, EARLY);
        blocksAtFirst = blocks();
    }

    private long[] blocks() {
        long[] blocks = new long[FrameAllocator.HIGHEST_ORDER + 1];
        for (int order = 0; order < blocks.length; order++) {
            blocks[order] = frames.freeBlocks(order);
        }
        return blocks;
    }

    /// A request that cannot be met calls all pages at hand back.
    private void assertAllIsBackAndWhole() {
        assertEquals(
                0, frames.allocate(FrameAllocator.HIGHEST_ORDER, FrameUse.RAW).raw());
        assertEquals(usable.bytes(), frames.freeBytes());
        assertEquals(0, frames.bytesAtHand());
        assertArrayEquals(blocksAtFirst, blocks());
        assertEquals(0, frames.usedBytes(FrameUse.RAW));
    }

    @Test
    void handsOutEveryFrameOnceAndTakesAllBackCoalesced() {
        List<PhysicalAddress> taken = new ArrayList<>();
        BitSet seen = new BitSet();
        PhysicalAddress frame = frames.allocate(0, FrameUse.RAW);
        while (frame.raw() != 0) {
            int page = (int) (frame.raw() >> 12);
            assertTrue(!seen.get(page), "twice");
            seen.set(page);
            taken.add(frame);
            frame = frames.allocate(0, FrameUse.RAW);
        }
        assertEquals(usable.bytes() >> 12, taken.size());
        assertEquals(0, frames.freeBytes());
        assertEquals(usable.bytes(), frames.usedBytes(FrameUse.RAW));
        taken.forEach(page -> frames.free(page, FrameUse.RAW));
        assertAllIsBackAndWhole();
        assertEquals(16 << 20, frames.allocate(12, FrameUse.RAW).raw(), "the aligned 16 MiB are whole again");
    }

    @Test
    void everyBlockSizeIsHandedOutAlignedAndComesBack() {
        for (int order = 0; order <= 12; order++) {
            List<PhysicalAddress> taken = new ArrayList<>();
            for (PhysicalAddress block = take(order); block.raw() != 0; block = take(order)) {
                assertEquals(0, block.raw() & (AddressSpace.PAGE << order) - 1);
                taken.add(block);
            }
            assertTrue(!taken.isEmpty(), "order " + order);
            taken.forEach(block -> frames.free(block, FrameUse.HEAP));
            assertAllIsBackAndWhole();
        }
    }

    private PhysicalAddress take(int order) {
        return frames.allocate(order, FrameUse.HEAP);
    }

    @Test
    void randomBlocksNeverOverlap() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            BitSet used = new BitSet();
            List<long[]> taken = new ArrayList<>();
            for (int step = 0; step < 3000; step++) {
                if (random.nextInt(5) < 3) {
                    long pages = random.nextBoolean() ? 1 + random.nextInt(700) : 1L << random.nextInt(11);
                    PhysicalAddress start = frames.allocateRun(pages, FrameUse.RAW);
                    if (start.raw() != 0) {
                        int first = (int) (start.raw() >> 12);
                        assertEquals(-1, nextSetBelow(used, first, first + (int) pages), "seed " + seed);
                        used.set(first, first + (int) pages);
                        taken.add(new long[] {start.raw(), pages});
                    }
                } else if (!taken.isEmpty()) {
                    giveRun(taken.remove(random.nextInt(taken.size())), used);
                }
                assertEquals(usable.bytes() - ((long) used.cardinality() << 12), frames.freeBytes(), "seed " + seed);
            }
            taken.forEach(run -> giveRun(run, used));
            assertAllIsBackAndWhole();
        }
    }

    private void giveRun(long[] run, BitSet used) {
        frames.freeRun(new PhysicalAddress(run[0]), run[1], FrameUse.RAW);
        used.clear((int) (run[0] >> 12), (int) (run[0] >> 12) + (int) run[1]);
    }

    private static int nextSetBelow(BitSet set, int from, int to) {
        int next = set.nextSetBit(from);
        return next >= to ? -1 : next;
    }

    @Test
    void theSumOfUsesAndOfWhatIsFreeIsAll() {
        assertEquals(usable.bytes() + EARLY, frames.allBytes());
        PhysicalAddress page = frames.allocate(0, FrameUse.STACKS);
        PhysicalAddress large = frames.allocate(FrameAllocator.LARGE_ORDER, FrameUse.HEAP);
        frames.allocateRun(5, FrameUse.RAW);
        assertEquals(AddressSpace.PAGE, frames.usedBytes(FrameUse.STACKS));
        assertEquals(AddressSpace.LARGE_PAGE, frames.usedBytes(FrameUse.HEAP));
        assertEquals(5 * AddressSpace.PAGE, frames.usedBytes(FrameUse.RAW));
        assertEquals(EARLY, frames.usedBytes(FrameUse.TABLES));
        long used = 0;
        for (FrameUse use : FrameUse.values()) {
            used += frames.usedBytes(use);
        }
        assertEquals(frames.allBytes(), used + frames.freeBytes());
        long most = frames.mostUsedBytes();
        assertTrue(most >= used && most <= used + 64 * AddressSpace.PAGE, "what is at hand counts as out");
        frames.free(page, FrameUse.STACKS);
        frames.free(large, FrameUse.HEAP);
        assertEquals(most, frames.mostUsedBytes(), "the highest value stays");
    }

    @Test
    void whatIsKeptServesStacksAndTablesAlone() {
        long kept = 40 * AddressSpace.PAGE;
        frames.keep(kept);
        while (frames.allocate(0, FrameUse.RAW).raw() != 0) {
            assertTrue(frames.freeBytes() >= kept);
        }
        assertEquals(0, frames.allocate(0, FrameUse.HEAP).raw());
        assertEquals(0, frames.allocateRun(3, FrameUse.RAW).raw());
        long left = frames.freeBytes();
        assertTrue(left < kept + FrameCaches.CAPACITY * AddressSpace.PAGE);
        for (long bytes = 0; bytes < left; bytes += AddressSpace.PAGE) {
            assertNotEquals(
                    0,
                    frames.allocate(0, bytes % 3 == 0 ? FrameUse.STACKS : FrameUse.TABLES)
                            .raw());
        }
        assertEquals(0, frames.allocate(0, FrameUse.STACKS).raw());
    }

    @Test
    void freeingTwicePanics() {
        for (int order : new int[] {0, 3}) {
            PhysicalAddress frame = frames.allocate(order, FrameUse.RAW);
            assertNotEquals(0, frame.raw());
            frames.free(frame, FrameUse.RAW);
            assertPanics(frame.raw());
            assertPanics(frame.raw() + 1);
        }
        assertPanics(MEMORY);
        assertPanics(frames.allocateRun(3, FrameUse.RAW).raw());
    }

    private void assertPanics(long block) {
        assertThrows(
                HostPlatform.Panicked.class, () -> frames.free(new PhysicalAddress(block), FrameUse.RAW), "" + block);
    }
}
