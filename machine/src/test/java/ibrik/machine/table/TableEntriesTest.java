package ibrik.machine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableEntriesTest {
    @Test
    void aGateHoldsItsHandlerInThreePieces() {
        long handler = 0xFFFF_FFFF_8012_3450L;
        assertEquals(0x8012_8E04_0008_3450L, Gate.low(handler, Segment.CODE_SELECTOR, 4));
        assertEquals(0xFFFF_FFFFL, Gate.high(handler));
    }

    @Test
    void aTaskStateDescriptorHoldsItsBaseInThreePieces() {
        long base = 0xFFFF_FFFF_8ABC_DEF0L;
        assertEquals(0x8A00_89BC_DEF0_0067L, Segment.taskStateLow(base, TaskState.BYTES));
        assertEquals(0xFFFF_FFFFL, Segment.taskStateHigh(base));
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
        assertEquals(7, Long.bitCount(flags));
        assertEquals(0, PageTableEntry.address(flags));
        assertEquals(0x1234_5000, PageTableEntry.address(flags | 0x1234_5000));
        assertTrue(PageTableEntry.isPresent(flags) && PageTableEntry.isLarge(flags));
    }
}
