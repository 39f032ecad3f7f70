package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Hands blocks to allocators: first those with holes, then free ones, in address order since the last collection.
///
/// Shared by all executors; as long as one runs, nothing is locked. With several, a block is taken under a lock: the
/// allocators come here once per block, not per object.
final class BlockSource {
    private final ChunkTable chunks;
    private final HeapSettings settings;
    private int recyclableCursor;
    private int freeCursor;
    private Address reserve = Address.none();
    private boolean reserveIsOpen;

    BlockSource(ChunkTable chunks, HeapSettings settings) {
        this.chunks = chunks;
        this.settings = settings;
    }

    /// Starts again at the lowest address, after a collection. One free block is kept back for [#openReserve].
    @Uninterruptible(Reason.HEAP)
    void rewind() {
        recyclableCursor = 0;
        freeCursor = 0;
        reserveIsOpen = false;
        reserve = takeFreeCommitted();
    }

    /// Gives out the reserve at the next need: room to make an OutOfMemoryError and to handle it.
    @Uninterruptible(Reason.HEAP)
    void openReserve() {
        reserveIsOpen = true;
    }

    /// A block with at least one free line, or none.
    @Uninterruptible(Reason.HEAP)
    Address takeRecyclable() {
        for (; recyclableCursor < chunks.used(); recyclableCursor++) {
            if (chunks.state(recyclableCursor) == ChunkTable.REGULAR) {
                long blocks = chunks.recyclableBlocks(recyclableCursor);
                if (blocks != 0) {
                    chunks.storeRecyclableBlocks(recyclableCursor, blocks & blocks - 1);
                    return block(recyclableCursor, Long.numberOfTrailingZeros(blocks));
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
                    return block(freeCursor, Long.numberOfTrailingZeros(blocks));
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
            recyclableCursor = Math.min(recyclableCursor, added);
            freeCursor = Math.min(freeCursor, added);
        }
        return added;
    }

    @Uninterruptible(Reason.HEAP)
    private Address takeRun(int index, int first, int count) {
        long taken = (count == Long.SIZE ? -1L : (1L << count) - 1) << first;
        chunks.storeFreeBlocks(index, chunks.freeBlocks(index) & ~taken);
        return block(index, first);
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

    @Uninterruptible(Reason.HEAP)
    private Address block(int chunk, int index) {
        return chunks.chunk(chunk).plus((long) index << Geometry.LOG_BLOCK_BYTES);
    }

    /// The lowest bit of the first `count` neighbouring ones in `bits`, -1 if there are not so many.
    @Uninterruptible(Reason.HEAP)
    static int firstOfRun(long bits, int count) {
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
