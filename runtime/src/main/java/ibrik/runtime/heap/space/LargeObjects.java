package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Objects longer than half a block. They begin at the start of a block and leave the lines behind them to others;
/// those that no chunk can hold get neighbouring chunks of their own.
///
/// Their lines are [Lines#LARGE] until they live through a collection.
@UsesMagic(Reason.MAGIC)
public final class LargeObjects {
    private final ChunkTable chunks;
    private final BlockSource blocks;
    private final HeapSettings settings;
    private long claimedBytes;

    public LargeObjects(ChunkTable chunks, BlockSource blocks, HeapSettings settings) {
        this.chunks = chunks;
        this.blocks = blocks;
        this.settings = settings;
    }

    /// Bytes given since the last [#resetClaimedBytes], in whole lines but for huge objects.
    @Uninterruptible(Reason.HEAP)
    public long claimedBytes() {
        return claimedBytes;
    }

    @Uninterruptible(Reason.HEAP)
    public void resetClaimedBytes() {
        claimedBytes = 0;
    }

    /// Says that the huge object that was just allocated is no part of the nursery.
    @Uninterruptible(Reason.HEAP)
    public void bornOld(Address object, long bytes) {
        claimedBytes -= bytes;
        chunks.storeFreshBlocks(chunks.indexOf(object), 0);
    }

    /// Zeroed memory for an object; none if the heap has no room within its present bound.
    @Uninterruptible(Reason.HEAP)
    public Address allocate(long bytes) {
        Address place = bytes <= Geometry.MAX_LARGE_BYTES ? allocateBlocks(bytes) : allocateChunks(bytes);
        if (!place.isNone()) {
            claimedBytes += bytes <= Geometry.MAX_LARGE_BYTES ? Lines.wholeBytes(bytes) : bytes;
        }
        return place;
    }

    @Uninterruptible(Reason.HEAP)
    private Address allocateBlocks(long bytes) {
        int count = (int) ((bytes + Geometry.BLOCK_BYTES - 1) >> Geometry.LOG_BLOCK_BYTES);
        Address first = blocks.takeFreeRun(count);
        if (first.isNone()) {
            return first;
        }
        Address end = first.plus(bytes).alignedUp(Geometry.LINE_BYTES);
        for (Address block = first; block.isBelow(end); block = block.plus(Geometry.BLOCK_BYTES)) {
            boolean isZero = blocks.takeVirgin(block);
            long left = end.distanceFrom(block);
            if (!isZero) {
                // SAFE: a free block that was taken above.
                Memory.fill(block, Math.min(left, Geometry.BLOCK_BYTES), (byte) 0);
            }
            int head = block.isSame(first) ? 0 : Geometry.blockIndex(first);
            Memory.storeByte(Geometry.largeHead(block), (byte) head);
        }
        Lines.set(first, end.distanceFrom(first), Lines.LARGE);
        if (!end.isAligned(Geometry.BLOCK_BYTES)) {
            blocks.offerRest(Geometry.blockOf(end));
        }
        return first;
    }

    @Uninterruptible(Reason.HEAP)
    private Address allocateChunks(long bytes) {
        int count = Geometry.chunksForHuge(bytes);
        int first = chunks.addRun(Platform.current(), count, settings.limitChunks);
        if (first < 0) {
            return Address.none();
        }
        chunks.describe(first, ChunkTable.HUGE, count);
        chunks.storeFreshBlocks(first, 1L << Geometry.FIRST_WHOLE_BLOCK);
        for (int distance = 1; distance < count; distance++) {
            chunks.describe(first + distance, ChunkTable.HUGE_TAIL, distance);
        }
        Address chunk = chunks.chunk(first);
        // SAFE: the chunks were empty and are ours now.
        Memory.fill(chunk, Geometry.METADATA_BYTES, (byte) 0);
        Memory.fill(chunk.plus(Geometry.HUGE_OFFSET), bytes + Geometry.cardBytes(bytes), (byte) 0);
        return chunk.plus(Geometry.HUGE_OFFSET);
    }
}
