package ibrik.runtime.heap.check;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.BlockSource;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.Lines;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// Holds every counter of the heap against a recount, before and after a collection. The first one that differs is a
/// panic with the address of its chunk, or with what was counted.
///
/// *Used* is one thing everywhere: the lines that are not free, those of metadata excepted, and the bytes of huge
/// objects. It is never more than what is committed, and that never more than `-Xmx`.
@UsesMagic(Reason.MAGIC)
public final class AccountVerifier {
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final HeapSettings settings;
    private final BlockSource blocks;

    public AccountVerifier(
            ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps, HeapSettings settings, BlockSource blocks) {
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.settings = settings;
        this.blocks = blocks;
    }

    /// Checks at any safepoint.
    ///
    /// @param used what the heap says is used
    @Uninterruptible(Reason.HEAP)
    public void verify(long used) {
        long counted = 0;
        int committed = 0;
        for (int index = 0; index < chunks.capacity(); index++) {
            int state = chunks.state(index);
            committed += state == ChunkTable.UNCOMMITTED ? 0 : 1;
            require(state == ChunkTable.UNCOMMITTED || index < chunks.used(), "heap: used chunks", index);
            if (state == ChunkTable.REGULAR) {
                counted += verifyRegular(index);
            } else if (state == ChunkTable.HUGE) {
                counted += verifyHuge(index);
            }
        }
        require(counted == used, "heap: used bytes", counted);
        require(committed == chunks.committed(), "heap: committed chunks", committed);
        require(used <= (long) committed << Geometry.LOG_CHUNK_BYTES, "heap: more is used than committed", used);
        require(committed <= settings.maximumChunks, "heap: more is committed than -Xmx allows", committed);
    }

    /// Checks after a collection, when nothing has been allocated yet.
    ///
    /// @param isExact the states of lines are those of the objects that live, as after all collections that do not
    /// compact
    @Uninterruptible(Reason.HEAP)
    public void verifyCollected(long used, boolean isExact) {
        verify(used);
        long free = 0;
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                free += Long.bitCount(chunks.freeBlocks(index));
                verifySwept(index);
                if (isExact) {
                    require(linesOfObjects(index) == liveLines(index, -1), "heap: lines of objects", index);
                }
            }
        }
        require(free == blocks.freeCount(), "heap: free blocks", free);
    }

    /// Bytes that are used in a chunk.
    @Uninterruptible(Reason.HEAP)
    private long verifyRegular(int index) {
        long fresh = chunks.freshBlocks(index);
        require(chunks.liveLines(index) == liveLines(index, ~fresh), "heap: live lines of a chunk", index);
        require((chunks.freeBlocks(index) & fresh) == 0, "heap: a block is free and fresh", index);
        require(
                (chunks.freeBlocks(index) & chunks.recyclableBlocks(index)) == 0,
                "heap: a block is free and has holes",
                index);
        long used = 0;
        for (long left = ChunkTable.ALL_USABLE_BLOCKS; left != 0; left &= left - 1) {
            int block = Long.numberOfTrailingZeros(left);
            int lines = Lines.usedIn(block(index, block));
            require(lines == 0 || (chunks.freeBlocks(index) >>> block & 1) == 0, "heap: a free block is used", index);
            used += lines;
        }
        return used - Geometry.METADATA_LINES_IN_PARTIAL_BLOCK << Geometry.LOG_LINE_BYTES;
    }

    /// Live lines of some blocks of a chunk, metadata among them.
    @Uninterruptible(Reason.HEAP)
    private int liveLines(int index, long blocksOfChunk) {
        int lines = 0;
        for (long left = ChunkTable.ALL_USABLE_BLOCKS & blocksOfChunk; left != 0; left &= left - 1) {
            lines += Lines.liveIn(block(index, Long.numberOfTrailingZeros(left)));
        }
        return lines;
    }

    @Uninterruptible(Reason.HEAP)
    private long verifyHuge(int index) {
        int count = chunks.run(index);
        for (int distance = 1; distance < count; distance++) {
            require(
                    chunks.state(index + distance) == ChunkTable.HUGE_TAIL && chunks.run(index + distance) == distance,
                    "heap: chunks of a huge object",
                    index);
        }
        long bytes = objects.bytesOf(chunks.chunk(index).plus(Geometry.HUGE_OFFSET));
        require(Geometry.chunksForHuge(bytes) == count, "heap: length of a huge object", index);
        return bytes;
    }

    /// No block is fresh but the reserve; the others are free without live lines, and have holes if some live.
    @Uninterruptible(Reason.HEAP)
    private void verifySwept(int index) {
        long taken = chunks.freshBlocks(index);
        require(
                taken == 0 || block(index, Long.numberOfTrailingZeros(taken)).isSame(blocks.reserve()),
                "heap: fresh",
                index);
        require((taken & taken - 1) == 0, "heap: more than one block is fresh", index);
        for (long left = ChunkTable.ALL_USABLE_BLOCKS & ~taken; left != 0; left &= left - 1) {
            int block = Long.numberOfTrailingZeros(left);
            int live = Lines.liveIn(block(index, block));
            boolean isFree = (chunks.freeBlocks(index) >>> block & 1) != 0;
            boolean hasHoles = (chunks.recyclableBlocks(index) >>> block & 1) != 0;
            require(isFree == (live == 0), "heap: free blocks of a chunk", index);
            require(
                    hasHoles == (live != 0 && live != Geometry.LINES_IN_BLOCK),
                    "heap: blocks with holes of a chunk",
                    index);
        }
        require((chunks.virginBlocks(index) & liveBlocks(index)) == 0, "heap: virgin blocks of a chunk", index);
    }

    @Uninterruptible(Reason.HEAP)
    private long liveBlocks(int index) {
        // NOTE: the metadata do not make their last block used.
        long partial = 1L << Geometry.PARTIAL_BLOCK;
        long isPartialEmpty =
                Lines.liveIn(block(index, Geometry.PARTIAL_BLOCK)) == Geometry.METADATA_LINES_IN_PARTIAL_BLOCK
                        ? partial
                        : 0;
        return ChunkTable.ALL_USABLE_BLOCKS & ~chunks.freeBlocks(index) & ~chunks.freshBlocks(index) & ~isPartialEmpty;
    }

    /// Lines of a chunk that hold a part of an object, or metadata that share a block with objects.
    @Uninterruptible(Reason.HEAP)
    private int linesOfObjects(int index) {
        Address chunk = chunks.chunk(index);
        Address end = chunk.plus(Geometry.CHUNK_BYTES);
        Address counted = chunk.plus(Geometry.METADATA_BYTES);
        long bytes = (long) Geometry.METADATA_LINES_IN_PARTIAL_BLOCK << Geometry.LOG_LINE_BYTES;
        Address object = bitmaps.nextStart(chunk, end);
        while (object.isBelow(end)) {
            Address from = object.alignedDown(Geometry.LINE_BYTES);
            Address to = object.plus(objects.bytesOf(object)).alignedUp(Geometry.LINE_BYTES);
            bytes += to.distanceFrom(from.isBelow(counted) ? counted : from);
            counted = to;
            object = bitmaps.nextStart(object.plus(ObjectLayout.ALIGNMENT), end);
        }
        return (int) (bytes >> Geometry.LOG_LINE_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private Address block(int chunk, int index) {
        return chunks.chunk(chunk).plus((long) index << Geometry.LOG_BLOCK_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private static void require(boolean holds, String what, long detail) {
        if (!holds) {
            Platform.current().panic(what, detail);
        }
    }
}
