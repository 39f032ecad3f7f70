package ibrik.kernel.memory.mapping;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Changes what may be done with mapped pages; a large page of which only a part changes is split first.
@UsesMagic("changes page tables through the linear map")
final class PageProtection {
    private static final String WHY = "page tables change while others wait";

    private final PageTables tables;
    private final Shootdown shootdown;

    PageProtection(PageTables tables, Shootdown shootdown) {
        this.tables = tables;
        this.shootdown = shootdown;
    }

    /// Gives all pages of a range these flags, those of [PageTables#map]; a page that is not mapped is a panic. False
    /// if there was no memory to split a page: a part may then have changed.
    @Uninterruptible(WHY)
    boolean change(long start, long end, long flags) {
        boolean isDone = changeAll(start, end, flags);
        shootdown.finish();
        return isDone;
    }

    @Uninterruptible(WHY)
    private boolean changeAll(long start, long end, long flags) {
        long at = start;
        while (at < end) {
            long decisive = tables.decisiveEntry(at);
            int level = PageTables.levelOf(decisive);
            Address entry = PageTables.entryOf(decisive);
            // SAFE: an entry of a table of ours (decisiveEntry).
            PageTableEntry value = new PageTableEntry(Memory.loadLong(entry));
            if (!value.isPresent()) {
                throw Panic.because("a page that is not mapped is protected", at);
            }
            long size = PageTables.bytesAt(level);
            if ((at & size - 1) != 0 || at + size > end) {
                if (!split(entry, level, at & -size)) {
                    return false;
                }
                continue;
            }
            long present = PageTableEntry.PRESENT | PageTables.sizeFlag(level);
            Memory.storeLong(entry, value.withOnly(present | flags).raw());
            shootdown.add(at);
            at += size;
        }
        return true;
    }

    /// Puts a table of the next smaller pages, which map the same in the same way, in the place of a page.
    @Uninterruptible(WHY)
    private boolean split(Address entry, int level, long page) {
        long table = tables.takeTable();
        if (table == 0) {
            return false;
        }
        // SAFE: the entry of a large page (changeAll), and a fresh table.
        PageTableEntry large = new PageTableEntry(Memory.loadLong(entry));
        long value = large.without(PageTableEntry.LARGE)
                .with(PageTables.sizeFlag(level - 1))
                .raw();
        long step = PageTables.bytesAt(level - 1);
        for (long offset = 0; offset < AddressSpace.PAGE; offset += PageTables.ENTRY_BYTES) {
            Memory.storeLong(PhysicalMemory.at(table).plus(offset), value);
            value += step;
        }
        Memory.storeLong(entry, table | PageTables.TABLE);
        shootdown.add(page);
        return true;
    }
}
