package ibrik.kernel.memory;

import ibrik.kernel.console.Panic;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// One address space: four levels of tables of 512 entries, reached through the linear map.
///
/// Level 3 is the root; an entry of level n covers 2^(12 + 9 n) bytes. Tables stay when their last page goes, unless
/// [#detachSmallPages] takes them out.
@UsesMagic("reads and writes page tables through the linear map")
public final class PageTables {
    private static final int ROOT_LEVEL = 3;
    private static final int LOG_PAGE = 12;
    private static final int LOG_ENTRIES = 9;
    private static final long TABLE_ENTRIES = 1 << LOG_ENTRIES;
    private static final long ENTRY_BYTES = 8;
    private static final long TABLE = PageTableEntry.PRESENT | PageTableEntry.WRITABLE;
    private static final String WHY = "page faults map stacks";

    private FrameSource frames;
    private long root;
    /// Highest level at which the processor knows pages: 2 with pages of 1 GiB, else 1.
    private int highestLeaf;

    /// Begins with an empty root.
    public void start(FrameSource source, boolean hasHugePages) {
        frames = source;
        highestLeaf = hasHugePages ? 2 : 1;
        root = source.takeZeroed().raw();
    }

    /// From now on tables come from there.
    public void takeFrom(FrameSource source) {
        frames = source;
    }

    public PhysicalAddress root() {
        return new PhysicalAddress(root);
    }

    /// Maps `bytes` at `start` to physical memory, in the largest pages that alignment allows; all in multiples of
    /// 4 KiB. `flags` are those of [PageTableEntry] without the size. False if there is no memory for a table: a
    /// part may then be mapped. A page that is mapped already is a panic.
    @Uninterruptible(WHY)
    public boolean map(long start, long physical, long bytes, long flags) {
        long done = 0;
        while (done < bytes) {
            int level = levelFor(start + done | physical + done, bytes - done);
            Address entry = entryFor(start + done, level);
            if (entry.isNone()) {
                return false;
            }
            long present = flags | PageTableEntry.PRESENT | (level == 0 ? 0 : PageTableEntry.LARGE);
            done += fill(entry, level, start + done, bytes - done, physical + done | present);
        }
        return true;
    }

    /// Maps neighbouring pages by one table, the first by `entry` with this value; returns how many bytes these are. No
    /// larger page begins among them, since a larger page begins where a table does.
    @Uninterruptible(WHY)
    private static long fill(Address entry, int level, long start, long bytes, long value) {
        long size = bytesAt(level);
        long room = TABLE_ENTRIES - index(start, level);
        long count = Math.min(room, bytes >>> LOG_PAGE + LOG_ENTRIES * level);
        for (long page = 0; page < count; page++) {
            Address at = entry.plus(page * ENTRY_BYTES);
            // SAFE: entries up to the end of a table of ours (entryFor, `room`).
            if (Memory.loadLong(at) != 0) {
                throw Panic.because("a page is mapped twice", start + page * size);
            }
            Memory.storeLong(at, value + page * size);
        }
        return count * size;
    }

    /// Removes the mapping of the page of `level` (0: 4 KiB, 1: 2 MiB) at `page` and returns its frame; `raw()` is 0 if
    /// nothing is mapped there. The caller tells the processors to forget it.
    @Uninterruptible(WHY)
    public PhysicalAddress unmap(long page, int level) {
        Address entry = existingEntry(page, level);
        if (entry.isNone()) {
            return new PhysicalAddress(0);
        }
        // SAFE: an entry of a table of ours (existingEntry).
        long old = Memory.loadLong(entry);
        if (level > 0 && PageTableEntry.isPresent(old) && !PageTableEntry.isLarge(old)) {
            throw Panic.because("a table is unmapped as if it were a page", page);
        }
        Memory.storeLong(entry, 0);
        return new PhysicalAddress(PageTableEntry.isPresent(old) ? PageTableEntry.address(old) : 0);
    }

    /// True if a table of 4 KiB pages, empty or not, covers the 2 MiB around `address`.
    @Uninterruptible(WHY)
    public boolean hasSmallPages(long address) {
        Address entry = existingEntry(address, 1);
        // SAFE: an entry of a table of ours, if there is one (existingEntry).
        long value = entry.isNone() ? 0 : Memory.loadLong(entry);
        return PageTableEntry.isPresent(value) && !PageTableEntry.isLarge(value);
    }

    /// Takes out the table of 4 KiB pages around `address`, whose pages are all unmapped, and returns its frame.
    @Uninterruptible(WHY)
    public PhysicalAddress detachSmallPages(long address) {
        Address entry = existingEntry(address, 1);
        // SAFE: the caller has seen the table (hasSmallPages).
        long value = Memory.loadLong(entry);
        Memory.storeLong(entry, 0);
        return new PhysicalAddress(PageTableEntry.address(value));
    }

    /// The physical address behind a virtual one, -1 if nothing is mapped there.
    @Uninterruptible(WHY)
    public long translate(long address) {
        int level = leafLevel(address);
        if (level < 0) {
            return -1;
        }
        // SAFE: leafLevel found a present entry there.
        long entry = Memory.loadLong(existingEntry(address, level));
        long offset = address & bytesAt(level) - 1;
        return (PageTableEntry.address(entry) & -bytesAt(level)) + offset;
    }

    /// Level of the page that maps the address: 0, 1 or 2; -1 if none does.
    @Uninterruptible(WHY)
    public int leafLevel(long address) {
        for (int level = ROOT_LEVEL; level >= 0; level--) {
            Address entry = existingEntry(address, level);
            // SAFE: an entry of a table of ours, if there is one (existingEntry).
            long value = entry.isNone() ? 0 : Memory.loadLong(entry);
            if (!PageTableEntry.isPresent(value)) {
                return -1;
            }
            if (level == 0 || level < ROOT_LEVEL && PageTableEntry.isLarge(value)) {
                return level;
            }
        }
        return -1;
    }

    @Uninterruptible(WHY)
    private int levelFor(long alignment, long bytes) {
        int level = highestLeaf;
        while (level > 0 && ((alignment & bytesAt(level) - 1) != 0 || bytes < bytesAt(level))) {
            level--;
        }
        return level;
    }

    /// The entry at `level` for this address, with all tables on the way; none if memory is short.
    @Uninterruptible(WHY)
    private Address entryFor(long address, int level) {
        long table = root;
        for (int at = ROOT_LEVEL; at > level; at--) {
            Address entry = entry(table, address, at);
            // SAFE: an entry of a table of ours: the root's, or of one linked below it.
            long value = Memory.loadLong(entry);
            if (!PageTableEntry.isPresent(value)) {
                long fresh = frames.takeZeroed().raw();
                if (fresh == 0) {
                    return Address.none();
                }
                value = fresh | TABLE;
                Memory.storeLong(entry, value);
            } else if (at < ROOT_LEVEL && PageTableEntry.isLarge(value)) {
                throw Panic.because("a page is mapped inside a larger one", address);
            }
            table = PageTableEntry.address(value);
        }
        return entry(table, address, level);
    }

    @Uninterruptible(WHY)
    private Address existingEntry(long address, int level) {
        long table = root;
        for (int at = ROOT_LEVEL; at > level; at--) {
            // SAFE: an entry of a table of ours: the root's, or of one linked below it.
            long value = Memory.loadLong(entry(table, address, at));
            if (!PageTableEntry.isPresent(value) || at < ROOT_LEVEL && PageTableEntry.isLarge(value)) {
                return Address.none();
            }
            table = PageTableEntry.address(value);
        }
        return entry(table, address, level);
    }

    @Uninterruptible(WHY)
    private static Address entry(long table, long address, int level) {
        return PhysicalMemory.at(table).plus(ENTRY_BYTES * index(address, level));
    }

    @Uninterruptible(WHY)
    private static long index(long address, int level) {
        return address >>> LOG_PAGE + LOG_ENTRIES * level & TABLE_ENTRIES - 1;
    }

    @Uninterruptible(WHY)
    private static long bytesAt(int level) {
        return 1L << LOG_PAGE + LOG_ENTRIES * level;
    }
}
