package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
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

    private final FrameAllocator frames = new FrameAllocator();
    private final RegionList usable = new RegionList(16);

    @BeforeEach
    void takeOverMemoryWithHoles() {
        Platform.install(new HostPlatform());
        Simulation.memory(MEMORY);
        usable.add(2 << 20, 9 << 20);
        usable.add((9 << 20) + 12288, 37 << 20);
        usable.add((40 << 20) + 4096, 64 << 20);
        frames.start(usable, PhysicalMemory.at(TABLE), MEMORY);
    }

    @Test
    void handsOutEveryFrameOnceAndTakesAllBackCoalesced() {
        long all = usable.bytes();
        assertEquals(all, frames.freeBytes());
        List<PhysicalAddress> taken = new ArrayList<>();
        BitSet seen = new BitSet();
        for (PhysicalAddress frame = frames.allocate(0); frame.raw() != 0; frame = frames.allocate(0)) {
            int page = (int) (frame.raw() >> 12);
            assertTrue(!seen.get(page), "twice");
            seen.set(page);
            taken.add(frame);
        }
        assertEquals(all >> 12, taken.size());
        assertEquals(0, frames.freeBytes());
        taken.forEach(frames::free);
        assertEquals(all, frames.freeBytes());
        assertEquals(16 << 20, frames.allocate(12).raw(), "the aligned 16 MiB are whole again");
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
                    PhysicalAddress start = frames.allocateRun(pages);
                    if (start.raw() != 0) {
                        int first = (int) (start.raw() >> 12);
                        assertEquals(-1, nextSetBelow(used, first, first + (int) pages), "seed " + seed);
                        used.set(first, first + (int) pages);
                        taken.add(new long[] {start.raw(), pages});
                    }
                } else if (!taken.isEmpty()) {
                    long[] run = taken.remove(random.nextInt(taken.size()));
                    frames.freeRun(new PhysicalAddress(run[0]), run[1]);
                    used.clear((int) (run[0] >> 12), (int) (run[0] >> 12) + (int) run[1]);
                }
                assertEquals(usable.bytes() - ((long) used.cardinality() << 12), frames.freeBytes(), "seed " + seed);
            }
            taken.forEach(run -> frames.freeRun(new PhysicalAddress(run[0]), run[1]));
            assertEquals(usable.bytes(), frames.freeBytes());
        }
    }

    private static int nextSetBelow(BitSet set, int from, int to) {
        int next = set.nextSetBit(from);
        return next >= to ? -1 : next;
    }

    @Test
    void freeingTwicePanics() {
        PhysicalAddress frame = frames.allocate(3);
        assertNotEquals(0, frame.raw());
        frames.free(frame);
        assertThrows(HostPlatform.Panicked.class, () -> frames.free(frame));
        assertThrows(HostPlatform.Panicked.class, () -> frames.free(new PhysicalAddress(frame.raw() + 1)));
        assertThrows(HostPlatform.Panicked.class, () -> frames.free(new PhysicalAddress(MEMORY)));
    }
}
