package ibrik.kernel.memory.frame;

import ibrik.kernel.console.Panic;
import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.concurrent.atomic.AtomicInteger;

/// Physical memory: blocks of 2^order pages of 4 KiB and runs of pages. Any core, any context but device interrupts.
///
/// Single pages come from the core's own few ([FrameCaches]) without a lock, all else from the [FramePool].
public final class FrameAllocator {
    public static final int LARGE_ORDER = 9;
    public static final int HIGHEST_ORDER = FramePool.HIGHEST_ORDER;

    /// A core without a page takes 2^4, one behind the other if there are such. Chosen: few enough for small machines.
    private static final int BATCH_ORDER = 4;

    private static final String WHY = "page faults take frames";

    private final RunningCore core;
    private final FramePool pool;
    private final FrameCaches caches = new FrameCaches();
    /// Counts how often all cores were asked to give back what they have at hand.
    private final AtomicInteger recalls = new AtomicInteger();

    private long allBytes;
    private long keptBytes;

    public FrameAllocator(RunningCore core) {
        this.core = core;
        pool = new FramePool(core);
    }

    /// Bytes of tables for memory that ends at `highest` and this many cores.
    public static long tableBytes(long highest, int cores) {
        return FramePool.tableBytes(highest) + FrameCaches.bytes(cores);
    }

    /// Takes over all of `usable`, which is in whole pages, below `highest` and mapped linearly; `zeroedTables` is
    /// outside of it, [#tableBytes] long, and counted as used for tables, as are `earlyBytes` taken before.
    public void start(RegionList usable, Address zeroedTables, long highest, int cores, long earlyBytes) {
        pool.start(zeroedTables, highest);
        caches.start(zeroedTables.plus(FramePool.tableBytes(highest)), cores);
        for (int index = 0; index < usable.count(); index++) {
            pool.giveRange(usable.start(index), usable.end(index));
        }
        pool.startMark();
        caches.use(core.number(), FrameUse.TABLES, earlyBytes);
        allBytes = pool.freeBytes() + earlyBytes;
    }

    /// From now on requests that may fail do so if they would leave less than this to stacks and page tables.
    public void keep(long bytes) {
        keptBytes = bytes;
    }

    @Uninterruptible(WHY)
    private boolean isTooMuch(long bytes, FrameUse use) {
        return keptBytes != 0 && use.mayFail() && pool.freeBytes() < keptBytes + bytes;
    }

    /// Whether all that is free is kept for page tables and for stacks that grow.
    @Uninterruptible(WHY)
    public boolean isScarce() {
        return pool.freeBytes() < keptBytes;
    }

    /// Bytes that nobody uses, wherever they are.
    @Uninterruptible(WHY)
    public long freeBytes() {
        return pool.freeBytes() + caches.bytesAtHand();
    }

    /// Bytes that are used or free.
    public long allBytes() {
        return allBytes;
    }

    /// The most bytes that were out of the pool at once.
    public long mostUsedBytes() {
        return allBytes - pool.leastFreeBytes();
    }

    public long usedBytes(FrameUse use) {
        return caches.usedBytes(use);
    }

    /// Free pages of 4 KiB that cores have at hand, in bytes.
    public long bytesAtHand() {
        return caches.bytesAtHand();
    }

    /// How many free blocks of this order there are.
    public long freeBlocks(int order) {
        return pool.blocks(order);
    }

    /// A block aligned to its size; its content is anything. `raw()` is 0 if there is none.
    @Uninterruptible(WHY)
    public PhysicalAddress allocate(int order, FrameUse use) {
        if (isTooMuch(AddressSpace.PAGE << order, use)) {
            return new PhysicalAddress(0);
        }
        core.prepareStack();
        int number = core.number();
        long block = order == 0 ? takePage(number) : takeBlock(order, FramePool.TAKEN | order, number);
        if (block != 0) {
            caches.use(number, use, AddressSpace.PAGE << order);
        }
        return new PhysicalAddress(block);
    }

    /// Gives back a block of [#allocate]; twice is a panic.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void free(PhysicalAddress block, FrameUse use) {
        core.prepareStack();
        int state = pool.stateChecked(block.raw());
        if ((state & ~FramePool.ORDER) != FramePool.TAKEN) {
            throw Panic.because("a frame is freed that was not allocated", block.raw());
        }
        int number = core.number();
        int order = state & FramePool.ORDER;
        caches.use(number, use, -(AddressSpace.PAGE << order));
        if (order == 0) {
            givePage(number, block.raw());
        } else {
            pool.lock().acquire();
            pool.give(block.raw(), order);
            pool.lock().release();
        }
    }

    /// `pages` pages in a row; 0 if there is no such run. They go back by [#freeRun] alone.
    @Uninterruptible(WHY)
    public PhysicalAddress allocateRun(long pages, FrameUse use) {
        int order = orderOf(pages);
        if (order > HIGHEST_ORDER || isTooMuch(AddressSpace.PAGE << order, use)) {
            return new PhysicalAddress(0);
        }
        core.prepareStack();
        long start = takeBlock(order, FramePool.RUN, core.number());
        if (start != 0) {
            giveTail(start, pages, order, use);
        }
        return new PhysicalAddress(start);
    }

    /// The same, aligned to `alignment` pages, a power of two, and ending at or below the physical address `limit`. Not
    /// for fast paths.
    @Uninterruptible(WHY)
    public PhysicalAddress allocateRunBelow(long pages, long alignment, long limit, FrameUse use) {
        int order = orderOf(Math.max(pages, alignment));
        if (order > HIGHEST_ORDER || isTooMuch(AddressSpace.PAGE << order, use)) {
            return new PhysicalAddress(0);
        }
        core.prepareStack();
        pool.lock().acquire();
        long start = pool.takeBelow(order, FramePool.RUN, limit - pages * AddressSpace.PAGE);
        pool.lock().release();
        if (start != 0) {
            giveTail(start, pages, order, use);
        }
        return new PhysicalAddress(start);
    }

    @Uninterruptible(WHY)
    private static int orderOf(long pages) {
        return 64 - Long.numberOfLeadingZeros(pages - 1);
    }

    /// Keeps the first pages of a new run and counts them.
    @Uninterruptible(WHY)
    private void giveTail(long start, long pages, int order, FrameUse use) {
        long end = start + pages * AddressSpace.PAGE;
        pool.lock().acquire();
        pool.giveRange(end, start + (AddressSpace.PAGE << order));
        pool.lock().release();
        caches.use(core.number(), use, end - start);
    }

    /// Gives back all but the first `kept` pages of a run.
    @Uninterruptible(WHY)
    public void shrinkRun(PhysicalAddress start, long pages, long kept, FrameUse use) {
        core.prepareStack();
        if (pool.stateChecked(start.raw()) != FramePool.RUN || kept <= 0 || kept > pages) {
            throw Panic.because("a run of frames is shortened that was not allocated", start.raw());
        }
        long from = start.raw() + kept * AddressSpace.PAGE;
        long end = start.raw() + pages * AddressSpace.PAGE;
        caches.use(core.number(), use, from - end);
        pool.lock().acquire();
        pool.giveRange(from, end);
        pool.lock().release();
    }

    /// Gives back what [#allocateRun] gave for the same number.
    @Uninterruptible(WHY)
    public void freeRun(PhysicalAddress start, long pages, FrameUse use) {
        core.prepareStack();
        if (pool.stateChecked(start.raw()) != FramePool.RUN) {
            throw Panic.because("a run of frames is freed that was not allocated", start.raw());
        }
        long bytes = pages * AddressSpace.PAGE;
        caches.use(core.number(), use, -bytes);
        pool.lock().acquire();
        pool.setState(start.raw(), 0);
        pool.giveRange(start.raw(), start.raw() + bytes);
        pool.lock().release();
    }

    @Uninterruptible(WHY)
    private long takePage(int number) {
        if (caches.isRecalled(number, recalls.get())) {
            giveAtHand(number, caches.count(number));
        }
        if (caches.count(number) == 0 && !fill(number)) {
            return 0;
        }
        long page = caches.pop(number);
        pool.setState(page, FramePool.TAKEN);
        return page;
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void givePage(int number, long page) {
        pool.setState(page, FramePool.AT_HAND);
        if (caches.count(number) == FrameCaches.CAPACITY) {
            giveAtHand(number, FrameCaches.SURPLUS);
        }
        caches.push(number, page);
        if (caches.isRecalled(number, recalls.get())) {
            giveAtHand(number, caches.count(number));
        }
    }

    /// Takes pages of the pool into the core's hand; false if the pool has none.
    @Uninterruptible(WHY)
    private boolean fill(int number) {
        int order = BATCH_ORDER + 1;
        long block = 0;
        pool.lock().acquire();
        while (block == 0 && order > 0) {
            order--;
            block = pool.take(order, 0);
        }
        pool.lock().release();
        if (block == 0) {
            recalls.incrementAndGet();
            return false;
        }
        for (long page = block + (AddressSpace.PAGE << order); page > block; ) {
            page -= AddressSpace.PAGE;
            pool.setState(page, FramePool.AT_HAND);
            caches.push(number, page);
        }
        return true;
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void giveAtHand(int number, int count) {
        pool.lock().acquire();
        for (int page = 0; page < count; page++) {
            pool.give(caches.pop(number), 0);
        }
        pool.lock().release();
    }

    /// A block of the pool; if there is none, after all that this core has at hand is back. Other cores are asked to
    /// follow when they next take or give a page.
    @Uninterruptible(WHY)
    private long takeBlock(int order, int state, int number) {
        pool.lock().acquire();
        long block = pool.take(order, state);
        pool.lock().release();
        if (block != 0 || caches.bytesAtHand() == 0) {
            return block;
        }
        recalls.incrementAndGet();
        giveAtHand(number, caches.count(number));
        pool.lock().acquire();
        block = pool.take(order, state);
        pool.lock().release();
        return block;
    }
}
