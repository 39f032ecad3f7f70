package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The allocation buffers of one executor: a hole that compiled code bumps through, and a second one for objects that
/// do not fit in small holes.
///
/// A hole is zeroed when it is claimed, and its lines are marked as a run. The unused end of a hole stays zero, which
/// is how a walk over the run finds its end.
@UsesMagic(Reason.MAGIC)
public final class BumpAllocator {
    /// Bytes that a prefetch brings: a line of the cache, on all processors that have long mode.
    private static final int CACHE_LINE_BYTES = 64;

    private final HeapEnvironment environment;
    private final BlockSource blocks;
    private final HeapSettings settings;
    private Address executor = Address.none();
    private Address search = Address.none();
    private Address blockEnd = Address.none();
    private boolean virgin;
    private Address overflowCursor = Address.none();
    private Address overflowLimit = Address.none();
    /// Where the buffer ends really while its end is hidden, see [HeapSettings#hidesBuffers].
    private Address hiddenLimit = Address.none();
    private long claimedBytes;

    public BumpAllocator(HeapEnvironment environment, BlockSource blocks, HeapSettings settings) {
        this.environment = environment;
        this.blocks = blocks;
        this.settings = settings;
    }

    /// Ties the allocator to an executor's block.
    @Uninterruptible(Reason.HEAP)
    public void start(Address executorBlock) {
        executor = executorBlock;
        retire();
    }

    /// Bytes of the holes claimed since the last [#resetClaimedBytes].
    @Uninterruptible(Reason.HEAP)
    public long claimedBytes() {
        return claimedBytes;
    }

    @Uninterruptible(Reason.HEAP)
    public void resetClaimedBytes() {
        claimedBytes = 0;
    }

    /// Forgets all buffers; their unused ends are free again after the next collection.
    @Uninterruptible(Reason.HEAP)
    public void retire() {
        hiddenLimit = Address.none();
        publish(Address.none(), Address.none());
        search = Address.none();
        blockEnd = Address.none();
        overflowCursor = Address.none();
        overflowLimit = Address.none();
    }

    /// Zeroed memory for an object of at most [Geometry#MAX_MEDIUM_BYTES]; none if the heap has no hole for it.
    @Uninterruptible(Reason.HEAP)
    public Address allocate(long bytes) {
        if (!settings.hidesBuffers) {
            return take(bytes);
        }
        if (!hiddenLimit.isNone()) {
            publishLimit(hiddenLimit);
        }
        Address place = take(bytes);
        hiddenLimit = Memory.loadAddress(executor.plus(ExecutorLayout.BUMP_LIMIT));
        publishLimit(Memory.loadAddress(executor.plus(ExecutorLayout.BUMP_CURSOR)));
        return place;
    }

    @Uninterruptible(Reason.HEAP)
    private void publishLimit(Address limit) {
        Memory.storeAddress(executor.plus(ExecutorLayout.BUMP_LIMIT), limit);
    }

    @Uninterruptible(Reason.HEAP)
    private Address take(long bytes) {
        Address place = bump(bytes);
        while (place.isNone() && extend()) {
            place = bump(bytes);
        }
        if (!place.isNone()) {
            return place;
        }
        if (bytes > Geometry.LINE_BYTES) {
            return allocateMedium(bytes);
        }
        return refill() ? bump(bytes) : Address.none();
    }

    @Uninterruptible(Reason.HEAP)
    private Address bump(long bytes) {
        // SAFE: `executor` is the running executor's block (start).
        Address cursor = Memory.loadAddress(executor.plus(ExecutorLayout.BUMP_CURSOR));
        Address limit = Memory.loadAddress(executor.plus(ExecutorLayout.BUMP_LIMIT));
        if (limit.distanceFrom(cursor) < bytes) {
            return Address.none();
        }
        Memory.storeAddress(executor.plus(ExecutorLayout.BUMP_CURSOR), cursor.plus(bytes));
        return cursor;
    }

    @Uninterruptible(Reason.HEAP)
    private void publish(Address cursor, Address limit) {
        Memory.storeAddress(executor.plus(ExecutorLayout.BUMP_CURSOR), cursor);
        Memory.storeAddress(executor.plus(ExecutorLayout.BUMP_LIMIT), limit);
    }

    /// Lets the buffer go on into the rest of its hole. False if the hole, or the buffer, has ended.
    @Uninterruptible(Reason.HEAP)
    private boolean extend() {
        Address limit = Memory.loadAddress(executor.plus(ExecutorLayout.BUMP_LIMIT));
        if (!limit.isSame(search) || search.isSame(blockEnd)) {
            return false;
        }
        Address end = endOfPiece(search);
        if (end.isSame(search)) {
            return false;
        }
        long bytes = end.distanceFrom(search);
        // NOTE: no new run starts here: an object may lie across the seam (ObjectFinder).
        Lines.set(search, bytes, Lines.RUN);
        zero(search, bytes, virgin);
        prefetchBehind(end);
        search = end;
        publishLimit(end);
        return true;
    }

    /// Asks for the piece after the next one, which comes into the cache while objects fill this one. Most pieces lie
    /// one behind the other, and a prefetch never faults, so nothing is asked about the end of the block.
    @Uninterruptible(Reason.HEAP)
    private void prefetchBehind(Address end) {
        Address first = end.plus(settings.bufferBytes);
        Address limit = first.plus(settings.bufferBytes);
        for (Address line = first; line.isBelow(limit); line = line.plus(CACHE_LINE_BYTES)) {
            environment.prefetchForWrite(line);
        }
    }

    /// Where the free lines from here on end, or a buffer of the usual size.
    @Uninterruptible(Reason.HEAP)
    private Address endOfPiece(Address hole) {
        Address limit = hole.plus(settings.bufferBytes);
        return Lines.endOfHole(hole, limit.isBelow(blockEnd) ? limit : blockEnd);
    }

    /// Makes the next hole the buffer.
    @Uninterruptible(Reason.HEAP)
    private boolean refill() {
        while (true) {
            Address hole = Lines.firstFree(search, blockEnd);
            if (!hole.isSame(blockEnd)) {
                Address end = endOfPiece(hole);
                claim(hole, end, virgin);
                prefetchBehind(end);
                search = end;
                publish(hole, end);
                return true;
            }
            if (!nextBlock()) {
                return false;
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private boolean nextBlock() {
        Address block = blocks.take();
        if (block.isNone()) {
            search = Address.none();
            blockEnd = Address.none();
            return false;
        }
        virgin = blocks.takeVirgin(block);
        search = block;
        blockEnd = block.plus(Geometry.BLOCK_BYTES);
        return true;
    }

    @Uninterruptible(Reason.HEAP)
    private void claim(Address hole, Address end, boolean isZero) {
        long bytes = end.distanceFrom(hole);
        Lines.beginRun(hole, bytes);
        zero(hole, bytes, isZero);
    }

    @Uninterruptible(Reason.HEAP)
    private void zero(Address hole, long bytes, boolean isZero) {
        if (!isZero) {
            // SAFE: the lines of the hole are free (search over the line table) and belong to this executor's block.
            Memory.fill(hole, bytes, (byte) 0);
        }
        claimedBytes += bytes;
    }

    /// Small holes would be wasted on objects longer than a line: those go to blocks of their own.
    @Uninterruptible(Reason.HEAP)
    private Address allocateMedium(long bytes) {
        Address place = bumpOverflow(bytes);
        if (!place.isNone()) {
            return place;
        }
        Address block = blocks.takeFree();
        if (!block.isNone()) {
            overflowCursor = block;
            overflowLimit = block.plus(Geometry.BLOCK_BYTES);
            claim(block, overflowLimit, blocks.takeVirgin(block));
            return bumpOverflow(bytes);
        }
        return allocateInHoles(bytes);
    }

    @Uninterruptible(Reason.HEAP)
    private Address bumpOverflow(long bytes) {
        if (overflowLimit.distanceFrom(overflowCursor) < bytes) {
            return Address.none();
        }
        Address place = overflowCursor;
        overflowCursor = place.plus(bytes);
        return place;
    }

    /// The last resort of medium objects: looks at every hole that is left. What it passes over stays unused until
    /// the next collection, which is near.
    @Uninterruptible(Reason.HEAP)
    private Address allocateInHoles(long bytes) {
        while (true) {
            Address hole = Lines.firstFree(search, blockEnd);
            if (hole.isSame(blockEnd)) {
                if (!nextBlock()) {
                    return Address.none();
                }
                continue;
            }
            Address end = Lines.endOfHole(hole, blockEnd);
            search = end;
            if (end.distanceFrom(hole) >= bytes) {
                claim(hole, end, virgin);
                overflowCursor = hole;
                overflowLimit = end;
                return bumpOverflow(bytes);
            }
        }
    }
}
