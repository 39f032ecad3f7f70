package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.AllocatedFrames;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.mapping.PageTables;
import ibrik.kernel.memory.mapping.Shootdown;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.kernel.memory.range.HeapRange;
import ibrik.kernel.memory.range.StackRange;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapAndStackSimulationTest {
    private final SimulatedCore core = new SimulatedCore(0);
    private final FrameAllocator frames = new FrameAllocator(core);
    private final FrameSource zeroed = new AllocatedFrames(frames, FrameUse.TABLES);
    private final PageTables tables = new PageTables();
    private final VirtualMemory memory = new VirtualMemory(tables, core, new Shootdown(core));
    private final StackRange stacks = new StackRange(frames, memory, core);

    @BeforeEach
    void begin() {
        Platform.install(new HostPlatform());
        Simulation.memory(32 << 20);
        RegionList usable = new RegionList(4);
        usable.add(2 << 20, 32 << 20);
        frames.start(usable, PhysicalMemory.at(1 << 20), 32 << 20, 1, 0);
        tables.start(zeroed, true);
    }

    @Test
    void stacksAreBackedOnTouchAndHaveGuards() {
        Address end = stacks.open(1 << 20);
        long free = frames.freeBytes();
        assertTrue(tables.translate(end.raw() - 8) >= 0, "the first page is there");
        Address lowest = end.minus(1 << 20);
        assertTrue(stacks.back(lowest));
        assertTrue(tables.translate(lowest.raw()) >= 0);
        assertTrue(stacks.holds(lowest.minus(1)));
        assertFalse(stacks.back(lowest.minus(1)), "below the limit is the guard");
        assertFalse(stacks.holds(end), "the next slot is closed");
        assertFalse(stacks.holds(new Address(AddressSpace.IMAGE)));
        stacks.close(end);
        assertEquals(free + 3 * AddressSpace.PAGE, frames.freeBytes(), "a page and two tables");
        assertEquals(-1, tables.translate(end.raw() - 8));
        assertEquals(4, core.singleFlushes, "two pages and the tables of two levels above");
        assertEquals(0, frames.usedBytes(FrameUse.STACKS));
        assertTrue(stacks.open(4096).isSame(end), "the slot is used again");
    }

    @Test
    void theHeapTakesLargePagesThenSmallOnesAndGivesAllBack() {
        HeapRange heap = new HeapRange(frames, memory);
        List<Long> chunks = new ArrayList<>();
        long before = frames.freeBytes();
        breakIntoPieces();
        long at = AddressSpace.HEAP;
        while (heap.commit(at, AddressSpace.LARGE_PAGE)) {
            chunks.add(at);
            assertTrue(tables.leafLevel(at) >= 0 && tables.leafLevel(at) <= 1);
            at += AddressSpace.LARGE_PAGE;
        }
        assertTrue(chunks.stream().anyMatch(chunk -> tables.leafLevel(chunk) == 0), "small pages were used");
        assertEquals(chunks.size() * AddressSpace.LARGE_PAGE, frames.usedBytes(FrameUse.HEAP));
        assertTrue(frames.freeBytes() < AddressSpace.LARGE_PAGE + AddressSpace.LARGE_PAGE / 8);
        assertEquals(-1, tables.translate(at), "a failed commit leaves nothing behind");
        chunks.forEach(chunk -> heap.release(chunk, AddressSpace.LARGE_PAGE));
        assertEquals(0, frames.usedBytes(FrameUse.HEAP));
        assertTrue(before - frames.freeBytes() < 40 * AddressSpace.PAGE, "only tables and raw memory are still out");
        assertTrue(heap.commit(AddressSpace.HEAP, 2 * AddressSpace.LARGE_PAGE), "and the range can be used again");
    }

    /// Takes all memory and gives it back without some pages far apart.
    private void breakIntoPieces() {
        List<PhysicalAddress> pages = new ArrayList<>();
        for (PhysicalAddress page = frames.allocate(0, FrameUse.RAW);
                page.raw() != 0;
                page = frames.allocate(0, FrameUse.RAW)) {
            pages.add(page);
        }
        pages.stream().filter(page -> (page.raw() >> 12 & 0x7FF) != 5).forEach(page -> frames.free(page, FrameUse.RAW));
    }

    @Test
    void slotsRunOut() {
        for (int slot = 0; slot < AddressSpace.STACK_SLOTS; slot++) {
            assertFalse(stacks.openLarge(4096).isNone());
        }
        assertTrue(stacks.openLarge(4096).isNone());
        assertTrue(stacks.open(AddressSpace.SMALL_STACK_SLOT / 2 + 1).isNone(), "too large for another kind of slot");
        assertFalse(stacks.open(AddressSpace.SMALL_STACK_SLOT / 2).isNone());
    }

    /// More than one page describes, each known apart from its neighbours; as many again when those are closed.
    @Test
    void smallStacksAreManyAndGoWithTheirMemory() {
        long free = -1;
        for (int round = 0; round < 2; round++) {
            List<Address> ends = new ArrayList<>();
            for (int number = 0; number < 2000; number++) {
                Address end = stacks.open((1 + number % 3) * AddressSpace.PAGE);
                assertFalse(end.isNone());
                ends.add(end);
            }
            for (int number = 0; number < ends.size(); number++) {
                Address limit = ends.get(number).minus((1 + number % 3) * AddressSpace.PAGE);
                assertTrue(stacks.holds(limit) && !stacks.isGuard(limit));
                assertTrue(stacks.isGuard(limit.minus(1)));
            }
            ends.forEach(stacks::close);
            assertTrue(free < 0 || free == frames.freeBytes(), "nothing is lost");
            free = frames.freeBytes();
            assertEquals(0, frames.usedBytes(FrameUse.STACKS));
        }
    }

    /// What is kept is for those that are there.
    @Test
    void newStacksAreRefusedWhereOldOnesStillGrow() {
        Address old = stacks.open(1 << 20);
        frames.keep(frames.freeBytes() + 1);
        assertTrue(stacks.open(4096).isNone());
        assertTrue(stacks.back(old.minus(1 << 20)));
    }

    @Test
    void aStackThatMustNotFaultIsBacked() {
        Address end = stacks.openBacked(3 * AddressSpace.PAGE);
        for (int page = 1; page <= 3; page++) {
            assertTrue(tables.translate(end.raw() - page * AddressSpace.PAGE) >= 0);
        }
        assertEquals(-1, tables.translate(end.raw() - 3 * AddressSpace.PAGE - 1));
        assertTrue(stacks.openBacked(AddressSpace.SMALL_STACK_SLOT / 2).isNone(), "more than there is memory");
        stacks.close(end);
        assertEquals(0, frames.usedBytes(FrameUse.STACKS));
    }

    @Test
    void aStackNeverReachesItsNeighbour() {
        assertTrue(stacks.open(AddressSpace.STACK_SLOT).isNone());
        assertTrue(stacks.open(0).isNone());
        assertTrue(stacks.open(-1).isNone());
    }
}
