package ibrik.kernel.memory;

import ibrik.kernel.console.Panic;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Physical memory in blocks of 2^order pages of 4 KiB, from one page to 1 GiB; freed buddies melt together.
///
/// Free blocks of one order are a list through their own first words. A table has a byte for each page: what the block
/// that begins there is. One core; interrupts off or not allocating.
@UsesMagic("links free physical blocks through the linear map")
public final class FrameAllocator {
    public static final int LARGE_ORDER = 9;
    public static final int HIGHEST_ORDER = 18;

    private static final int LOG_PAGE = 12;
    private static final int FREE = 0x80;
    private static final int TAKEN = 0x40;
    private static final int ORDER = 0x1F;
    private static final int NEXT = 0;
    private static final int PREVIOUS = 8;
    private static final String WHY = "page faults take frames";

    /// Physical address of the first free block of each order, 0 for none.
    private final long[] firstFree = new long[HIGHEST_ORDER + 1];
    private Address table = Address.none();
    private long highest;
    private long freeBytes;

    /// Bytes that the table needs for memory that ends at `highest`.
    public static long tableBytes(long highest) {
        return ((highest >>> LOG_PAGE) + AddressSpace.PAGE - 1) & -AddressSpace.PAGE;
    }

    /// Takes over all of `usable`, which is in whole pages, below `highest` and mapped linearly; `zeroedTable` is
    /// outside of it.
    public void start(RegionList usable, Address zeroedTable, long highest) {
        this.table = zeroedTable;
        this.highest = highest;
        for (int index = 0; index < usable.count(); index++) {
            giveRange(usable.start(index), usable.end(index));
        }
    }

    @Uninterruptible(WHY)
    public long freeBytes() {
        return freeBytes;
    }

    /// A block aligned to its size; its content is anything. `raw()` is 0 if there is none.
    @Uninterruptible(WHY)
    public PhysicalAddress allocate(int order) {
        int found = order;
        while (found <= HIGHEST_ORDER && firstFree[found] == 0) {
            found++;
        }
        if (found > HIGHEST_ORDER) {
            return new PhysicalAddress(0);
        }
        long block = firstFree[found];
        unlink(block, found);
        while (found > order) {
            found--;
            link(block + (AddressSpace.PAGE << found), found);
        }
        setState(block, TAKEN | order);
        freeBytes -= AddressSpace.PAGE << order;
        return new PhysicalAddress(block);
    }

    /// Gives back a block of [#allocate]; twice is a panic.
    @Uninterruptible(WHY)
    public void free(PhysicalAddress block) {
        int state = stateChecked(block.raw());
        if ((state & TAKEN) == 0) {
            throw Panic.because("a frame is freed that was not allocated", block.raw());
        }
        setState(block.raw(), 0);
        giveBlock(block.raw(), state & ORDER);
    }

    /// `pages` pages in a row; 0 if there is no such run. They go back by [#freeRun] alone.
    @Uninterruptible(WHY)
    public PhysicalAddress allocateRun(long pages) {
        int order = 64 - Long.numberOfLeadingZeros(pages - 1);
        if (order > HIGHEST_ORDER) {
            return new PhysicalAddress(0);
        }
        PhysicalAddress start = allocate(order);
        if (start.raw() != 0) {
            setState(start.raw(), TAKEN);
            giveRange(start.raw() + (pages << LOG_PAGE), start.raw() + (AddressSpace.PAGE << order));
        }
        return start;
    }

    /// Gives back what [#allocateRun] gave for the same number.
    @Uninterruptible(WHY)
    public void freeRun(PhysicalAddress start, long pages) {
        if (stateChecked(start.raw()) != TAKEN) {
            throw Panic.because("a run of frames is freed that was not allocated", start.raw());
        }
        setState(start.raw(), 0);
        giveRange(start.raw(), start.raw() + (pages << LOG_PAGE));
    }

    @Uninterruptible(WHY)
    private void giveRange(long start, long end) {
        long at = start;
        while (at < end) {
            int order = Math.min(HIGHEST_ORDER, Long.numberOfTrailingZeros(at) - LOG_PAGE);
            while (at + (AddressSpace.PAGE << order) > end) {
                order--;
            }
            giveBlock(at, order);
            at += AddressSpace.PAGE << order;
        }
    }

    @Uninterruptible(WHY)
    private void giveBlock(long block, int order) {
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
    private void link(long block, int order) {
        long next = firstFree[order];
        // SAFE: `block` is free memory of ours in the linear map (start), as is the head of a list.
        Memory.storeLong(PhysicalMemory.at(block).plus(NEXT), next);
        Memory.storeLong(PhysicalMemory.at(block).plus(PREVIOUS), 0);
        if (next != 0) {
            Memory.storeLong(PhysicalMemory.at(next).plus(PREVIOUS), block);
        }
        firstFree[order] = block;
        setState(block, FREE | order);
    }

    @Uninterruptible(WHY)
    private void unlink(long block, int order) {
        // SAFE: `block` is on the list of its order, so that its links are addresses of free blocks or 0.
        long next = Memory.loadLong(PhysicalMemory.at(block).plus(NEXT));
        long previous = Memory.loadLong(PhysicalMemory.at(block).plus(PREVIOUS));
        if (next != 0) {
            Memory.storeLong(PhysicalMemory.at(next).plus(PREVIOUS), previous);
        }
        if (previous != 0) {
            Memory.storeLong(PhysicalMemory.at(previous).plus(NEXT), next);
        } else {
            firstFree[order] = next;
        }
        setState(block, 0);
    }

    @Uninterruptible(WHY)
    private int stateChecked(long block) {
        if (block <= 0 || block >= highest || (block & AddressSpace.PAGE - 1) != 0) {
            throw Panic.because("not the address of a frame", block);
        }
        return state(block);
    }

    @Uninterruptible(WHY)
    private int state(long block) {
        // SAFE: the table has a byte for each page below `highest` (start); callers check the bound.
        return Memory.loadByte(table.plus(block >>> LOG_PAGE)) & 0xFF;
    }

    @Uninterruptible(WHY)
    private void setState(long block, int state) {
        // SAFE: as in state().
        Memory.storeByte(table.plus(block >>> LOG_PAGE), (byte) state);
    }
}
