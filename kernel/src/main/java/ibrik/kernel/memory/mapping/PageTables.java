package ibrik.kernel.memory.mapping;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// One address space: four levels of tables of 512 entries, reached through the linear map.
///
/// Level 3 is the root; an entry of level n covers 2^(12 + 9 n) bytes. Changed by one core at a time ([VirtualMemory]).
@UsesMagic("reads and writes page tables through the linear map")
public final class PageTables {
    private static final int ROOT_LEVEL = 3;
    private static final int LOG_PAGE = 12;
    private static final int LOG_ENTRIES = 9;
    private static final long TABLE_ENTRIES = 1 << LOG_ENTRIES;
    static final long ENTRY_BYTES = 8;
    /// What an entry that leads to a table has beside its address: the pages below say what may be done with them.
    static final long TABLE = PageTableEntry.PRESENT | PageTableEntry.WRITABLE;
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
            long present = flags | PageTableEntry.PRESENT | sizeFlag(level);
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

    /// The physical address behind a virtual one, -1 if nothing is mapped there.
    @Uninterruptible(WHY)
    public long translate(long address) {
        long decisive = decisiveEntry(address);
        // SAFE: an entry of a table of ours (decisiveEntry).
        PageTableEntry value = new PageTableEntry(Memory.loadLong(entryOf(decisive)));
        if (!value.isPresent()) {
            return -1;
        }
        long size = bytesAt(levelOf(decisive));
        return (value.address() & -size) + (address & size - 1);
    }

    /// Level of the page that maps the address: 0, 1 or 2; -1 if none does.
    @Uninterruptible(WHY)
    public int leafLevel(long address) {
        long decisive = decisiveEntry(address);
        // SAFE: an entry of a table of ours (decisiveEntry).
        PageTableEntry value = new PageTableEntry(Memory.loadLong(entryOf(decisive)));
        return value.isPresent() ? levelOf(decisive) : -1;
    }

    /// The entry that decides what an address means: that of its page, or the first on the way that is not present.
    /// Take it apart by [#entryOf] and [#levelOf].
    @Uninterruptible(WHY)
    public long decisiveEntry(long address) {
        long table = root;
        int level = ROOT_LEVEL;
        while (true) {
            Address entry = entryIn(table, address, level);
            // SAFE: an entry of a table of ours: the root's, or of one linked below it.
            PageTableEntry value = new PageTableEntry(Memory.loadLong(entry));
            if (level == 0 || !value.isPresent() || level < ROOT_LEVEL && value.isLarge()) {
                // NOTE: entries are aligned to 8, which leaves room for the level.
                return entry.raw() | level;
            }
            table = value.address();
            level--;
        }
    }

    @Uninterruptible(WHY)
    public static Address entryOf(long decisive) {
        return new Address(decisive & -ENTRY_BYTES);
    }

    @Uninterruptible(WHY)
    static int levelOf(long decisive) {
        return (int) (decisive & ENTRY_BYTES - 1);
    }

    /// The entry of this level for an address; all tables on the way are there.
    @Uninterruptible(WHY)
    Address entry(long address, int level) {
        long table = root;
        for (int at = ROOT_LEVEL; at > level; at--) {
            // SAFE: an entry of a table of ours: the root's, or of one linked below it (caller).
            table = new PageTableEntry(Memory.loadLong(entryIn(table, address, at))).address();
        }
        return entryIn(table, address, level);
    }

    /// An empty table, 0 if memory is short.
    @Uninterruptible(WHY)
    long takeTable() {
        return frames.takeZeroed().raw();
    }

    /// Takes a table back that nothing leads to.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    void giveTable(long table) {
        frames.giveBack(new PhysicalAddress(table));
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
            Address entry = entryIn(table, address, at);
            // SAFE: an entry of a table of ours: the root's, or of one linked below it.
            PageTableEntry value = new PageTableEntry(Memory.loadLong(entry));
            if (value.isEmpty()) {
                long fresh = takeTable();
                if (fresh == 0) {
                    return Address.none();
                }
                value = new PageTableEntry(fresh | TABLE);
                Memory.storeLong(entry, value.raw());
            } else if (!value.isPresent() || at < ROOT_LEVEL && value.isLarge()) {
                throw Panic.because("a page is mapped inside a larger one", address);
            }
            table = value.address();
        }
        return entryIn(table, address, level);
    }

    @Uninterruptible(WHY)
    private static Address entryIn(long table, long address, int level) {
        return PhysicalMemory.at(table).plus(ENTRY_BYTES * index(address, level));
    }

    @Uninterruptible(WHY)
    private static long index(long address, int level) {
        return address >>> LOG_PAGE + LOG_ENTRIES * level & TABLE_ENTRIES - 1;
    }

    /// What an entry of this level covers.
    @Uninterruptible(WHY)
    public static long bytesAt(int level) {
        return 1L << LOG_PAGE + LOG_ENTRIES * level;
    }

    /// What marks the entry of a page at this level.
    @Uninterruptible(WHY)
    static long sizeFlag(int level) {
        return level == 0 ? 0 : PageTableEntry.LARGE;
    }
}
