package ibrik.kernel.memory.frame;

import ibrik.kernel.console.Panic;
import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.lock.SpinLock;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Free physical memory that all cores share, in blocks of 2^order pages of 4 KiB, from one page to 1 GiB; freed
/// buddies melt together.
///
/// Free blocks of one order are a list through their own first words. A table has a byte for each page: what the block
/// that begins there is. Methods other than of states are called with [#lock] held.
@UsesMagic("links free physical blocks through the linear map")
final class FramePool {
    static final int HIGHEST_ORDER = 18;

    static final int FREE = 0x80;
    /// By [FrameAllocator#allocate].
    static final int TAKEN = 0x40;
    /// By [FrameAllocator#allocateRun].
    static final int RUN = 0xC0;
    /// At hand of a core ([FrameCaches]).
    static final int AT_HAND = 0x20;

    static final int ORDER = 0x1F;

    private static final int LOG_PAGE = 12;
    private static final int NEXT = 0;
    private static final int PREVIOUS = 8;
    private static final String WHY = "page faults take frames";

    @Rank(LockRank.FRAMES)
    private final SpinLock lock;
    /// Physical address of the first free block of each order, 0 for none.
    private final long[] firstFree = new long[HIGHEST_ORDER + 1];
    /// `blocks[order]`: how many free blocks there are.
    private final long[] blocks = new long[HIGHEST_ORDER + 1];
    private Address table = Address.none();
    private long highest;
    private long freeBytes;
    private long leastFreeBytes;

    FramePool(RunningCore core) {
        lock = new SpinLock(core);
    }

    /// Bytes that the table needs for memory that ends at `highest`.
    static long tableBytes(long highest) {
        return ((highest >>> LOG_PAGE) + AddressSpace.PAGE - 1) & -AddressSpace.PAGE;
    }

    void start(Address zeroedTable, long highest) {
        this.table = zeroedTable;
        this.highest = highest;
    }

    /// Held by one core at a time, around the methods below.
    @Uninterruptible(WHY)
    @Rank(LockRank.FRAMES)
    SpinLock lock() {
        return lock;
    }

    @Uninterruptible(WHY)
    long freeBytes() {
        return freeBytes;
    }

    /// The lowest value that [#freeBytes] has had since [#startMark].
    @Uninterruptible(WHY)
    long leastFreeBytes() {
        return leastFreeBytes;
    }

    void startMark() {
        leastFreeBytes = freeBytes;
    }

    @Uninterruptible(WHY)
    long blocks(int order) {
        return blocks[order];
    }

    /// A block aligned to its size, with this state; 0 if there is none.
    @Uninterruptible(WHY)
    long take(int order, int state) {
        int found = order;
        while (found <= HIGHEST_ORDER && firstFree[found] == 0) {
            found++;
        }
        if (found > HIGHEST_ORDER) {
            return 0;
        }
        long block = firstFree[found];
        carve(block, found, order, state);
        return block;
    }

    /// The same, not above `highestStart`. Looks through the lists of free blocks: not for fast paths.
    @Uninterruptible(WHY)
    long takeBelow(int order, int state, long highestStart) {
        for (int whole = order; whole <= HIGHEST_ORDER; whole++) {
            for (long block = firstFree[whole]; block != 0; block = next(block)) {
                if (block <= highestStart) {
                    carve(block, whole, order, state);
                    return block;
                }
            }
        }
        return 0;
    }

    /// Takes the first 2^order pages of a free block of 2^whole pages.
    @Uninterruptible(WHY)
    private void carve(long block, int whole, int order, int state) {
        unlink(block, whole);
        for (int size = whole - 1; size >= order; size--) {
            link(block + (AddressSpace.PAGE << size), size);
        }
        setState(block, state);
        freeBytes -= AddressSpace.PAGE << order;
        leastFreeBytes = Math.min(leastFreeBytes, freeBytes);
    }

    /// Gives all pages of a range, none of which is free.
    @Uninterruptible(WHY)
    void giveRange(long start, long end) {
        long at = start;
        while (at < end) {
            int order = Math.min(HIGHEST_ORDER, Long.numberOfTrailingZeros(at) - LOG_PAGE);
            while (at + (AddressSpace.PAGE << order) > end) {
                order--;
            }
            give(at, order);
            at += AddressSpace.PAGE << order;
        }
    }

    /// Gives a block that is not free.
    @Uninterruptible(WHY)
    void give(long block, int order) {
        setState(block, 0);
        freeBytes += AddressSpace.PAGE << order;
        long start = block;
        int size = order;
        while (size < HIGHEST_ORDER) {
            long buddy = start ^ AddressSpace.PAGE << size;
            if (buddy >= highest || state(buddy) != (FREE | size)) {
                break;
            }
            unlink(buddy, size);
            start = Math.min(start, buddy);
            size++;
        }
        link(start, size);
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void link(long block, int order) {
        long next = firstFree[order];
        // SAFE: `block` is free memory of ours in the linear map (giveRange), as is the head of a list.
        Memory.storeLong(PhysicalMemory.at(block).plus(NEXT), next);
        Memory.storeLong(PhysicalMemory.at(block).plus(PREVIOUS), 0);
        if (next != 0) {
            Memory.storeLong(PhysicalMemory.at(next).plus(PREVIOUS), block);
        }
        firstFree[order] = block;
        blocks[order]++;
        setState(block, FREE | order);
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void unlink(long block, int order) {
        // SAFE: `block` is on the list of its order, so that its links are addresses of free blocks or 0.
        long next = next(block);
        long previous = Memory.loadLong(PhysicalMemory.at(block).plus(PREVIOUS));
        if (next != 0) {
            Memory.storeLong(PhysicalMemory.at(next).plus(PREVIOUS), previous);
        }
        if (previous != 0) {
            Memory.storeLong(PhysicalMemory.at(previous).plus(NEXT), next);
        } else {
            firstFree[order] = next;
        }
        blocks[order]--;
        setState(block, 0);
    }

    /// The block behind this one in its list, 0 for none.
    @Uninterruptible(WHY)
    private static long next(long block) {
        return Memory.loadLong(PhysicalMemory.at(block).plus(NEXT));
    }

    /// What the block that begins there is; without the lock for blocks of the caller's. An address that is not a
    /// page's is a panic.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    int stateChecked(long block) {
        if (block <= 0 || block >= highest || (block & AddressSpace.PAGE - 1) != 0) {
            throw Panic.because("not the address of a frame", block);
        }
        return state(block);
    }

    @Uninterruptible(WHY)
    private int state(long block) {
        // SAFE: the table has a byte for each page below `highest` (start); callers check the bound.
        return Byte.toUnsignedInt(Memory.loadByte(table.plus(block >>> LOG_PAGE)));
    }

    /// Without the lock for blocks of the caller's.
    @Uninterruptible(WHY)
    void setState(long block, int state) {
        // SAFE: as in state().
        Memory.storeByte(table.plus(block >>> LOG_PAGE), (byte) state);
    }
}
