package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.AllocatedFrames;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.frame.KeptFrames;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.mapping.PageTables;
import ibrik.kernel.memory.mapping.Shootdown;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages come, go and change while three cores use them: none ever sees an old one, and all tables come back.
class VirtualMemorySimulationTest {
    private static final int CORES = 3;
    private static final int PAGES = 4 * 512;
    private static final long BASE = AddressSpace.HEAP;
    private static final long FLAGS = PageTableEntry.NO_EXECUTE | PageTableEntry.GLOBAL;

    private final List<SimulatedCore> cores = new ArrayList<>();
    private final FrameAllocator frames = new FrameAllocator(new SimulatedCore(0));
    private final PageTables tables = new PageTables();
    private VirtualMemory memory;

    @BeforeEach
    void begin() {
        Platform.install(new HostPlatform());
        Simulation.memory(32 << 20);
        RegionList usable = new RegionList(4);
        usable.add(2 << 20, 32 << 20);
        frames.start(usable, PhysicalMemory.at(1 << 20), 32 << 20, 1, 0);
        tables.start(new AllocatedFrames(frames, FrameUse.TABLES), true);
        for (int number = 0; number < CORES; number++) {
            cores.add(new SimulatedCore(number));
        }
        memory = new VirtualMemory(tables, cores.getFirst(), new Shootdown(cores.getFirst()) {
            @Override
            protected void forgetElsewhere() {
                cores.stream().skip(1).forEach(this::forgetOn);
            }
        });
    }

    /// `model[page]`: where the page leads, or -1.
    private void checkAll(long[] model, Random random, String seed) {
        for (SimulatedCore core : cores) {
            for (int step = 0; step < 60; step++) {
                int page = random.nextInt(PAGES);
                long expected = model[page] < 0 ? -1 : model[page] + 123;
                assertEquals(expected, core.translate(tables, BASE + page * AddressSpace.PAGE + 123), seed);
            }
        }
    }

    @Test
    void noCoreSeesAnOldPage() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            long before = frames.usedBytes(FrameUse.TABLES);
            long[] model = new long[PAGES];
            Arrays.fill(model, -1);
            for (int step = 0; step < 200; step++) {
                int start = random.nextInt(PAGES);
                int count = 1 + random.nextInt(Math.min(PAGES - start, random.nextBoolean() ? 20 : PAGES));
                if (random.nextInt(3) > 0) {
                    mapWhatIsFree(model, start, count, random);
                } else {
                    unmapAll(model, start, count);
                }
                checkAll(model, random, "seed " + seed);
            }
            unmapAll(model, 0, PAGES);
            checkAll(model, random, "seed " + seed);
            assertTrue(
                    frames.usedBytes(FrameUse.TABLES) - before <= AddressSpace.PAGE,
                    "one table, below the root, stays");
        }
    }

    private void mapWhatIsFree(long[] model, int start, int count, Random random) {
        long shift = (long) random.nextInt(1 << 20) << (random.nextBoolean() ? 21 : 12);
        for (int page = start; page < start + count; page++) {
            int first = page;
            while (page < start + count && model[page] < 0) {
                model[page] = shift + page * AddressSpace.PAGE;
                page++;
            }
            long bytes = (page - first) * AddressSpace.PAGE;
            long at = first * AddressSpace.PAGE;
            assertTrue(bytes == 0 || memory.map(BASE + at, shift + at, bytes, FLAGS));
        }
    }

    /// A range that begins or ends inside a large page is split first.
    private void unmapAll(long[] model, int start, int count) {
        for (int edge : new int[] {start, start + count - 1}) {
            if (model[edge] >= 0) {
                assertTrue(memory.protect(BASE + edge * AddressSpace.PAGE, AddressSpace.PAGE, FLAGS));
            }
        }
        memory.unmap(BASE + start * AddressSpace.PAGE, count * AddressSpace.PAGE, new KeptFrames());
        Arrays.fill(model, start, start + count, -1);
    }

    @Test
    void changingAPartOfALargePageLeavesTheRestAsItWas() {
        long start = BASE + (1L << 30);
        assertTrue(memory.map(start, 5L << 30, AddressSpace.HUGE_PAGE, FLAGS | PageTableEntry.WRITABLE));
        assertEquals(2, tables.leafLevel(start));
        long changed = start + 7 * AddressSpace.LARGE_PAGE + 3 * AddressSpace.PAGE;
        assertTrue(memory.protect(changed, 2 * AddressSpace.PAGE, FLAGS));
        assertEquals(1, tables.leafLevel(start));
        assertEquals(0, tables.leafLevel(changed));
        for (long at = start; at < start + AddressSpace.HUGE_PAGE; at += AddressSpace.LARGE_PAGE / 2) {
            assertEquals(at - start + (5L << 30), memory.translate(at));
            assertTrue(isWritable(at));
        }
        assertTrue(isWritable(changed - 1) && isWritable(changed + 2 * AddressSpace.PAGE));
        assertFalse(isWritable(changed) || isWritable(changed + 2 * AddressSpace.PAGE - 1));
    }

    private boolean isWritable(long address) {
        return new PageTableEntry(Memory.loadLong(PageTables.entryOf(tables.decisiveEntry(address)))).isWritable();
    }

    @Test
    void fewPagesAreForgottenSinglyAndManyAtOnce() {
        memory.map(BASE, 0, PAGES / 4 * AddressSpace.PAGE - AddressSpace.PAGE, FLAGS);
        memory.unmap(BASE, Shootdown.MOST_SINGLE_PAGES * AddressSpace.PAGE, new KeptFrames());
        for (SimulatedCore core : cores) {
            assertEquals(Shootdown.MOST_SINGLE_PAGES, core.singleFlushes);
            assertEquals(0, core.wholeFlushes);
        }
        memory.unmap(BASE, PAGES / 4 * AddressSpace.PAGE, new KeptFrames());
        for (SimulatedCore core : cores) {
            assertEquals(Shootdown.MOST_SINGLE_PAGES, core.singleFlushes);
            assertEquals(1, core.wholeFlushes);
        }
        memory.unmap(BASE, PAGES * AddressSpace.PAGE, new KeptFrames());
        assertEquals(1, cores.getFirst().wholeFlushes, "nothing was mapped, so nothing is forgotten");
    }

    @Test
    void everyFrameOfARangeIsGivenBackOnce() {
        memory.map(BASE, 0, (PAGES - 1) * AddressSpace.PAGE, FLAGS);
        BitSet given = new BitSet();
        memory.unmap(BASE, PAGES * AddressSpace.PAGE, new FrameSink() {
            @Override
            public void take(PhysicalAddress frame) {
                assertFalse(given.get((int) (frame.raw() >> 12)));
                given.set((int) (frame.raw() >> 12));
            }
        });
        assertEquals(3 + 511, given.cardinality(), "three large pages and 511 small ones");
        assertEquals(-1, memory.translate(BASE));
    }

    @Test
    void aMapThatFindsNoTableLeavesNothing() {
        List<PhysicalAddress> pages = new ArrayList<>();
        memory.map(BASE, 0, AddressSpace.PAGE, FLAGS);
        for (PhysicalAddress page = take(); page.raw() != 0; page = take()) {
            pages.add(page);
        }
        assertFalse(memory.map(BASE + AddressSpace.PAGE, AddressSpace.PAGE, AddressSpace.LARGE_PAGE, FLAGS));
        assertEquals(-1, memory.translate(BASE + AddressSpace.PAGE));
        pages.forEach(page -> frames.free(page, FrameUse.RAW));
        assertTrue(memory.map(BASE + AddressSpace.PAGE, AddressSpace.PAGE, AddressSpace.LARGE_PAGE, FLAGS));
    }

    private PhysicalAddress take() {
        return frames.allocate(0, FrameUse.RAW);
    }

    @Test
    void brokenRulesPanic() {
        memory.map(BASE, 0, AddressSpace.LARGE_PAGE, FLAGS);
        assertThrows(
                HostPlatform.Panicked.class, () -> memory.unmap(BASE, AddressSpace.PAGE, new KeptFrames()), "a part");
    }

    @Test
    void protectingNothingPanics() {
        assertThrows(HostPlatform.Panicked.class, () -> memory.protect(BASE, AddressSpace.PAGE, FLAGS));
    }
}
