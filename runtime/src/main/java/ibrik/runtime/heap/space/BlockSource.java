package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Hands blocks to allocators, in address order since the last collection; every block that it hands out is fresh
/// until the next one.
///
/// Shared by all executors; as long as one runs, nothing is locked. Several markers take blocks under a lock: they come
/// here once per block, not per object.
public final class BlockSource {
    private final ChunkTable chunks;
    private final HeapSettings settings;
    private int recyclableCursor;
    private int freeCursor;
    /// Free blocks in committed chunks.
    private long freeCount;
    /// As many of them stay for the survivors of the next collection.
    private long heldCount;
    private Address reserve = Address.none();
    private boolean reserveIsOpen;
    private boolean fillsFromBelow;

    @Rank(LockRank.COLLECTION_WORKERS)
    private final WorkerLock lock;

    public BlockSource(ChunkTable chunks, HeapSettings settings, WorkerLock lock) {
        this.lock = lock;
        this.chunks = chunks;
        this.settings = settings;
    }

    /// Starts again at the lowest address, after a collection. One free block is kept back for [#openReserve].
    ///
    /// @param survivorBytes what the last collection moved: as long as the heap may grow, room for twice as much
    /// is left in blocks that were used before, because the first touch of memory takes long
    @Uninterruptible(Reason.HEAP)
    public void rewind(long survivorBytes) {
        recyclableCursor = 0;
        freeCursor = 0;
        heldCount = 2 * survivorBytes + Geometry.BLOCK_BYTES - 1 >> Geometry.LOG_BLOCK_BYTES;
        freeCount = 0;
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                freeCount += Long.bitCount(chunks.freeBlocks(index));
            }
        }
        reserveIsOpen = false;
        reserve = takeFreeCommitted();
    }

    /// Free blocks in committed chunks.
    @Uninterruptible(Reason.HEAP)
    public long freeCount() {
        return freeCount;
    }

    /// The block that is kept back, none if there is none.
    @Uninterruptible(Reason.HEAP)
    public Address reserve() {
        return reserve;
    }

    /// Gives out the reserve at the next need: room to make an OutOfMemoryError and to handle it.
    @Uninterruptible(Reason.HEAP)
    public void openReserve() {
        reserveIsOpen = true;
    }

    /// A block for small objects: a free one that is there, else one with at least one free line, else the heap grows.
    /// Holes come last, because survivors fill them better than new objects, of which most die.
    @Uninterruptible(Reason.HEAP)
    Address take() {
        if (freeCount <= heldCount && addChunk() < 0) {
            heldCount = 0;
        }
        Address block = takeFreeCommitted();
        if (block.isNone()) {
            block = takeRecyclable(0);
        }
        return block.isNone() ? takeFree() : block;
    }

    /// A block for objects that a collection moves. In a young collection it may have holes: the states of its lines
    /// are right if it is not fresh.
    @Uninterruptible(Reason.HEAP)
    Address takeForSurvivors(boolean mayHaveHoles) {
        lock.acquire();
        Address block = findForSurvivors(mayHaveHoles);
        if (!block.isNone()) {
            takeVirgin(block);
        }
        lock.release();
        return block;
    }

    @Uninterruptible(Reason.HEAP)
    private Address findForSurvivors(boolean mayHaveHoles) {
        boolean inHole = mayHaveHoles && !(fillsFromBelow && isFreeBlockLower());
        Address block = inHole ? takeRecyclable(-1) : Address.none();
        if (block.isNone()) {
            block = takeFreeCommitted();
        }
        return block.isNone() && addChunk() >= 0 ? takeFreeCommitted() : block;
    }

    /// Whether the next collection takes room for what it moves from the lowest chunk that has any, so that the others
    /// become free; else holes come first.
    @Uninterruptible(Reason.HEAP)
    public void fillFromBelow(boolean fromBelow) {
        fillsFromBelow = fromBelow;
    }

    /// True if the next free block is in a lower chunk than the next hole for survivors.
    @Uninterruptible(Reason.HEAP)
    private boolean isFreeBlockLower() {
        int index = 0;
        while (index < chunks.used() && !hasHole(index)) {
            if (chunks.state(index) == ChunkTable.REGULAR && chunks.freeBlocks(index) != 0) {
                return true;
            }
            index++;
        }
        return false;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean hasHole(int index) {
        return chunks.state(index) == ChunkTable.REGULAR
                && (chunks.recyclableBlocks(index) & ~chunks.freshBlocks(index)) != 0;
    }

    /// A block with at least one free line, or none.
    ///
    /// @param excluded -1 to pass over fresh blocks, else 0
    @Uninterruptible(Reason.HEAP)
    private Address takeRecyclable(long excluded) {
        for (; recyclableCursor < chunks.used(); recyclableCursor++) {
            if (chunks.state(recyclableCursor) == ChunkTable.REGULAR) {
                long all = chunks.recyclableBlocks(recyclableCursor);
                long blocks = all & ~(excluded & chunks.freshBlocks(recyclableCursor));
                if (blocks != 0) {
                    int block = Long.numberOfTrailingZeros(blocks);
                    chunks.storeRecyclableBlocks(recyclableCursor, all & ~(1L << block));
                    leaveCount(recyclableCursor, block);
                    return fresh(recyclableCursor, block, 1);
                }
            }
        }
        return Address.none();
    }

    /// A block that is wholly free; the heap grows for it up to its present bound. None if that is reached.
    @Uninterruptible(Reason.HEAP)
    Address takeFree() {
        Address block = takeFreeCommitted();
        if (block.isNone() && addChunk() >= 0) {
            block = takeFreeCommitted();
        }
        if (block.isNone() && reserveIsOpen) {
            block = reserve;
            reserve = Address.none();
        }
        return block;
    }

    @Uninterruptible(Reason.HEAP)
    private Address takeFreeCommitted() {
        for (; freeCursor < chunks.used(); freeCursor++) {
            if (chunks.state(freeCursor) == ChunkTable.REGULAR) {
                long blocks = chunks.freeBlocks(freeCursor);
                if (blocks != 0) {
                    chunks.storeFreeBlocks(freeCursor, blocks & blocks - 1);
                    freeCount--;
                    return fresh(freeCursor, Long.numberOfTrailingZeros(blocks), 1);
                }
            }
        }
        return Address.none();
    }

    /// The first of `count` neighbouring free blocks of one chunk, or none.
    @Uninterruptible(Reason.HEAP)
    Address takeFreeRun(int count) {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                int first = firstOfRun(chunks.freeBlocks(index), count);
                if (first >= 0) {
                    return takeRun(index, first, count);
                }
            }
        }
        int added = addChunk();
        return added < 0 ? Address.none() : takeRun(added, Geometry.FIRST_WHOLE_BLOCK, count);
    }

    @Uninterruptible(Reason.HEAP)
    private int addChunk() {
        int added = chunks.addRegular(Platform.current(), settings.limitChunks);
        if (added >= 0) {
            freeCount += Geometry.WHOLE_BLOCKS;
            recyclableCursor = Math.min(recyclableCursor, added);
            freeCursor = Math.min(freeCursor, added);
        }
        return added;
    }

    @Uninterruptible(Reason.HEAP)
    private Address takeRun(int index, int first, int count) {
        chunks.storeFreeBlocks(index, chunks.freeBlocks(index) & ~mask(first, count));
        freeCount -= count;
        return fresh(index, first, count);
    }

    /// Lets an allocator fill the free lines of a block whose first lines a large object has taken.
    @Uninterruptible(Reason.HEAP)
    void offerRest(Address block) {
        int index = chunks.indexOf(block);
        chunks.storeRecyclableBlocks(index, chunks.recyclableBlocks(index) | 1L << Geometry.blockIndex(block));
        recyclableCursor = Math.min(recyclableCursor, index);
    }

    /// True if the block is still zero; from now on it counts as used.
    @Uninterruptible(Reason.HEAP)
    boolean takeVirgin(Address block) {
        int index = chunks.indexOf(block);
        long virgin = chunks.virginBlocks(index);
        long bit = 1L << Geometry.blockIndex(block);
        chunks.storeVirginBlocks(index, virgin & ~bit);
        return (virgin & bit) != 0;
    }

    /// A block with old objects becomes fresh: the sweep will count its lines, so they are not the chunk's meanwhile.
    @Uninterruptible(Reason.HEAP)
    private void leaveCount(int chunk, int index) {
        if ((chunks.freshBlocks(chunk) >>> index & 1) == 0) {
            Address block = chunks.chunk(chunk).plus((long) index << Geometry.LOG_BLOCK_BYTES);
            chunks.storeLiveLines(chunk, chunks.liveLines(chunk) - Lines.liveIn(block));
        }
    }

    @Uninterruptible(Reason.HEAP)
    private Address fresh(int chunk, int index, int count) {
        chunks.storeFreshBlocks(chunk, chunks.freshBlocks(chunk) | mask(index, count));
        return chunks.chunk(chunk).plus((long) index << Geometry.LOG_BLOCK_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private static long mask(int first, int count) {
        return (count == Long.SIZE ? -1L : (1L << count) - 1) << first;
    }

    /// The lowest bit of the first `count` neighbouring ones in `bits`, -1 if there are not so many.
    @Uninterruptible(Reason.HEAP)
    public static int firstOfRun(long bits, int count) {
        long starts = bits;
        int length = 1;
        while (length < count && starts != 0) {
            int step = Math.min(length, count - length);
            starts &= starts >>> step;
            length += step;
        }
        return starts == 0 ? -1 : Long.numberOfTrailingZeros(starts);
    }
}
