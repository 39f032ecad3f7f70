package ibrik.machine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableEntriesTest {
    private static final long HANDLER = 0xFFFF_FFFF_8012_3450L;
    private static final long BASE = 0xFFFF_FFFF_8ABC_DEF0L;

    @Test
    void aGateHoldsItsHandlerInThreePieces() {
        assertEquals(0x8012_8E04_0008_3450L, InterruptGate.low(HANDLER, SegmentSelector.CODE, 4));
        assertEquals(0xFFFF_FFFFL, InterruptGate.high(HANDLER));
    }

    /// Each part alone, at its place in the figure of the manual.
    @Test
    void thePartsOfAGateDoNotOverlap() {
        long empty = InterruptGate.low(0, 0, 0);
        assertEquals(0x0000_8E00_0000_0000L, empty);
        assertEquals(0xFFFFL << 16, empty ^ InterruptGate.low(0, 0xFFFF, 0));
        assertEquals(7L << 32, empty ^ InterruptGate.low(0, 0, 7));
        assertEquals(0xFFFFL | 0xFFFFL << 48, empty ^ InterruptGate.low(0xFFFF_FFFFL, 0, 0));
        assertEquals(0xFFFF_FFFFL, InterruptGate.high(-1));
    }

    @Test
    void aTaskStateDescriptorHoldsItsBaseInThreePieces() {
        assertEquals(0x8A00_89BC_DEF0_0067L, SegmentDescriptor.taskStateLow(BASE, TaskState.BYTES));
        assertEquals(0xFFFF_FFFFL, SegmentDescriptor.taskStateHigh(BASE));
    }

    /// As the examples of flat descriptors have them: base 0, limit 0xFFFFF pages, access 0x9A and 0x92, flags 0xA
    /// and 0xC.
    @Test
    void codeAndDataAreFlat() {
        assertEquals(0x00AF_9A00_0000_FFFFL, SegmentDescriptor.CODE);
        assertEquals(0x00CF_9200_0000_FFFFL, SegmentDescriptor.DATA);
    }

    @Test
    void selectorsAreOffsetsInTheTable() {
        assertEquals(0x08, SegmentSelector.CODE);
        assertEquals(0x10, SegmentSelector.DATA);
        assertEquals(0x18, SegmentSelector.TASK_STATE);
        assertEquals(SegmentSelector.TASK_STATE + 16, SegmentSelector.TABLE_BYTES);
    }

    /// Figure "64-Bit TSS Format": IST1 at 36, IST7 at 84, the offset of the I/O map in the upper half of the word at
    /// 100.
    @Test
    void theTaskStateHasSevenInterruptStacks() {
        assertEquals(36, TaskState.interruptStack(1));
        assertEquals(84, TaskState.interruptStack(7));
        assertEquals(102, TaskState.PORT_MAP_OFFSET);
        assertEquals(104, TaskState.BYTES);
    }

    @Test
    void thePartsOfAPageTableEntryDoNotOverlap() {
        long flags = PageTableEntry.PRESENT
                | PageTableEntry.WRITABLE
                | PageTableEntry.WRITE_THROUGH
                | PageTableEntry.CACHE_DISABLE
                | PageTableEntry.LARGE
                | PageTableEntry.GLOBAL
                | PageTableEntry.NO_EXECUTE;
        assertEquals(0x8000_0000_0000_019BL, flags);
        assertEquals(0, new PageTableEntry(flags).address());
        assertEquals(0x000F_FFFF_FFFF_F000L, new PageTableEntry(-1).address());
    }

    @Test
    void anEntryKeepsWhatIsNotChanged() {
        PageTableEntry entry = new PageTableEntry(0x1234_5000 | PageTableEntry.PRESENT | PageTableEntry.LARGE);
        assertTrue(entry.isPresent() && entry.isLarge() && !entry.isWritable() && !entry.isEmpty());
        PageTableEntry hidden = entry.without(PageTableEntry.PRESENT);
        assertFalse(hidden.isPresent() || hidden.isEmpty());
        assertEquals(0x1234_5000, hidden.address());
        assertEquals(entry, hidden.with(PageTableEntry.PRESENT));
        assertEquals(
                new PageTableEntry(0x1234_5000 | PageTableEntry.WRITABLE), entry.withOnly(PageTableEntry.WRITABLE));
    }
}
