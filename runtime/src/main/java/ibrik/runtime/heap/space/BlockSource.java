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
    /// Survivors pass over blocks with more live lines: to look through them takes longer than to move what fits.
    private static final int MOST_LIVE_LINES = Geometry.LINES_IN_BLOCK * 3 / 4;

    private final ChunkTable chunks;
    private final HeapSettings settings;
    private int recyclableCursor;
    private int freeCursor;
    /// The number of the block from which on the next survivors look for holes. It goes round: young collections
    /// make hardly any new ones, and those at the lowest addresses are full.
    private int holeCursor;
    /// Free blocks in committed chunks.
    private long freeCount;
    /// As many of them stay for the survivors of the next collection.
    private long heldCount;
    private Address reserve = Address.none();
    private boolean reserveIsOpen;
    private boolean fillsFromBelow;
    /// Whether what a collection moves may take chunks from the platform.
    private boolean growsForSurvivors;

    @Rank(LockRank.COLLECTION_WORKERS)
    private final WorkerLock lock;

    public BlockSource(ChunkTable chunks, HeapSettings settings, WorkerLock lock) {
        this.lock = lock;
        this.chunks = chunks;
        this.settings = settings;
    }

    /// Starts again at the lowest address, after a collection. One free block is kept back for [#openReserve].
    ///
    /// @param survivorBytes what the next collection will move, as far as is known: as long as the heap may grow,
    /// room for twice as much is left in blocks that are there, because a young collection takes no others
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
            block = takeRecyclable();
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
        Address block = inHole ? takeWithHoles() : Address.none();
        if (block.isNone()) {
            block = takeFreeCommitted();
        }
        return block.isNone() && growsForSurvivors && addChunk() >= 0 ? takeFreeCommitted() : block;
    }

    /// Called at the start of a collection.
    ///
    /// @param fromBelow room for what it moves comes from the lowest chunk that has any, so that the others become
    /// free; else holes come first
    /// @param grows the heap may grow for it. Not in a pause that has a goal: the first touch of 2 MiB may take as
    /// long as that goal, where a host has to find the memory (docs/decisions/003-moving-and-young-collections.md)
    @Uninterruptible(Reason.HEAP)
    public void beginCollection(boolean fromBelow, boolean grows) {
        fillsFromBelow = fromBelow;
        growsForSurvivors = grows;
        if (fromBelow || holeCursor >= chunks.used() * Geometry.BLOCKS_IN_CHUNK) {
            holeCursor = 0;
        }
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
        return chunks.state(index) == ChunkTable.REGULAR && holes(index) != 0;
    }

    /// A block of old objects with room between them, or none before the next collection.
    @Uninterruptible(Reason.HEAP)
    private Address takeWithHoles() {
        int most = fillsFromBelow ? Geometry.LINES_IN_BLOCK : MOST_LIVE_LINES;
        int end = chunks.used() * Geometry.BLOCKS_IN_CHUNK;
        while (holeCursor < end) {
            int index = holeCursor / Geometry.BLOCKS_IN_CHUNK;
            long left = hasHole(index) ? holes(index) & -1L << holeCursor % Geometry.BLOCKS_IN_CHUNK : 0;
            for (; left != 0; left &= left - 1) {
                int block = Long.numberOfTrailingZeros(left);
                if (Lines.liveIn(block(index, block)) <= most) {
                    holeCursor = index * Geometry.BLOCKS_IN_CHUNK + block + 1;
                    return takeRecyclable(index, block);
                }
            }
            holeCursor = (index + 1) * Geometry.BLOCKS_IN_CHUNK;
        }
        return Address.none();
    }

    /// Blocks of old objects with a free line.
    @Uninterruptible(Reason.HEAP)
    private long holes(int index) {
        return chunks.recyclableBlocks(index) & ~chunks.freshBlocks(index);
    }

    @Uninterruptible(Reason.HEAP)
    private Address takeRecyclable(int index, int block) {
        chunks.storeRecyclableBlocks(index, chunks.recyclableBlocks(index) & ~(1L << block));
        leaveCount(index, block);
        return fresh(index, block, 1);
    }

    /// A block with at least one free line, or none.
    @Uninterruptible(Reason.HEAP)
    private Address takeRecyclable() {
        for (; recyclableCursor < chunks.used(); recyclableCursor++) {
            if (chunks.state(recyclableCursor) == ChunkTable.REGULAR) {
                long blocks = chunks.recyclableBlocks(recyclableCursor);
                if (blocks != 0) {
                    return takeRecyclable(recyclableCursor, Long.numberOfTrailingZeros(blocks));
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
            chunks.storeLiveLines(chunk, chunks.liveLines(chunk) - Lines.liveIn(block(chunk, index)));
        }
    }

    @Uninterruptible(Reason.HEAP)
    private Address fresh(int chunk, int index, int count) {
        chunks.storeFreshBlocks(chunk, chunks.freshBlocks(chunk) | mask(index, count));
        return block(chunk, index);
    }

    @Uninterruptible(Reason.HEAP)
    private Address block(int chunk, int index) {
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
