package ibrik.kernel.memory.mapping;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.BoundedRecursion;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Unmapping in two passes: entries lose their presence, and so do tables that become empty; all cores forget them;
/// then frames and tables go. Between the passes the entries remember what they led to, so that no list is needed,
/// however long the range is.
@UsesMagic("changes page tables through the linear map")
final class PageRemoval {
    /// Level of the tables below the root.
    private static final int HIGHEST_KEPT = 2;

    private static final String WHY = "stacks and heap shrink while others wait";

    private final PageTables tables;
    private final Shootdown shootdown;

    PageRemoval(PageTables tables, Shootdown shootdown) {
        this.tables = tables;
        this.shootdown = shootdown;
    }

    /// Unmaps what is mapped in a range, whole pages of any size; a page that reaches out of it is a panic.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    void remove(long start, long end, FrameSink sink) {
        hide(start, end);
        shootdown.finish();
        reap(start, end, sink);
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void hide(long start, long end) {
        long at = start;
        while (at < end) {
            long decisive = tables.decisiveEntry(at);
            int level = PageTables.levelOf(decisive);
            long size = PageTables.bytesAt(level);
            long next = (at & -size) + size;
            Address entry = PageTables.entryOf(decisive);
            // SAFE: an entry of a table of ours (decisiveEntry).
            PageTableEntry value = new PageTableEntry(Memory.loadLong(entry));
            if (value.isPresent()) {
                if ((at & size - 1) != 0 || next > end) {
                    throw Panic.because("a part of a page is unmapped", at);
                }
                Memory.storeLong(entry, value.without(PageTableEntry.PRESENT).raw());
                shootdown.add(at);
            }
            hideEmptyTables(at, level, next >= end ? 0 : next);
            at = next;
        }
    }

    /// Hides the table of this level that holds the entry for `address`, if it is left at `next` and empty, and so on
    /// upwards. Tables below the root stay.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void hideEmptyTables(long address, int lowest, long next) {
        if (shootdown.keepsTables()) {
            return;
        }
        for (int level = lowest; level < HIGHEST_KEPT && isLeft(next, level) && isEmpty(address, level); level++) {
            Address parent = tables.entry(address, level + 1);
            // SAFE: an entry of a table of ours (entry): the walk has just come by it.
            PageTableEntry value = new PageTableEntry(Memory.loadLong(parent));
            Memory.storeLong(parent, value.without(PageTableEntry.PRESENT).raw());
            shootdown.add(address);
        }
    }

    /// True if `next` is not in the table any more of which it was the next entry.
    @Uninterruptible(WHY)
    private static boolean isLeft(long next, int level) {
        return (next & PageTables.bytesAt(level + 1) - 1) == 0;
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private boolean isEmpty(long address, int level) {
        Address first = tables.entry(address & -PageTables.bytesAt(level + 1), level);
        for (long offset = 0; offset < AddressSpace.PAGE; offset += PageTables.ENTRY_BYTES) {
            // SAFE: a table of ours (entry): the walk has just come by it.
            if (new PageTableEntry(Memory.loadLong(first.plus(offset))).isPresent()) {
                return false;
            }
        }
        return true;
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void reap(long start, long end, FrameSink sink) {
        long at = start;
        while (at < end) {
            long decisive = tables.decisiveEntry(at);
            int level = PageTables.levelOf(decisive);
            Address entry = PageTables.entryOf(decisive);
            // SAFE: an entry of a table of ours (decisiveEntry), and not present any more.
            PageTableEntry value = new PageTableEntry(Memory.loadLong(entry));
            if (!value.isEmpty()) {
                Memory.storeLong(entry, 0);
                reapEntry(value, level, sink);
            }
            long size = PageTables.bytesAt(level);
            at = (at & -size) + size;
        }
    }

    @Uninterruptible(WHY)
    @BoundedRecursion(times = 4, value = "the levels of page tables")
    @Trusted("recurs once for each level of a page table, of which there are four")
    private void reapEntry(PageTableEntry value, int level, FrameSink sink) {
        long address = value.address();
        if (level == 0 || value.isLarge()) {
            sink.take(new PhysicalAddress(address));
            return;
        }
        for (long offset = 0; offset < AddressSpace.PAGE; offset += PageTables.ENTRY_BYTES) {
            // SAFE: a table that nothing leads to any more (hideEmptyTables, finish).
            PageTableEntry below = new PageTableEntry(
                    Memory.loadLong(PhysicalMemory.at(address).plus(offset)));
            if (!below.isEmpty()) {
                reapEntry(below, level - 1, sink);
            }
        }
        tables.giveTable(address);
    }
}
