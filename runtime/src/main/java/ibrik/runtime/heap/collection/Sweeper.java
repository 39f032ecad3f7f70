package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.Lines;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Turns line states into free and recyclable blocks after marking, and finds dead huge objects.
///
/// It reads one byte for each 128 bytes of heap, 32 long words for each block, so it is done at once: 1 GiB is 8 MiB
/// to read. After a young collection it reads the fresh blocks alone.
@UsesMagic(Reason.MAGIC)
final class Sweeper {
    private static final byte POISON = (byte) 0xDB;

    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final BlockStates states;
    private final HeapSettings settings;

    Sweeper(ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps, BlockStates states, HeapSettings settings) {
        this.states = states;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.settings = settings;
    }

    /// Frees the lines of all objects that were allocated since the last collection, before marking sets those of
    /// live ones.
    @Uninterruptible(Reason.HEAP)
    void clearFreshLines() {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                for (long fresh = chunks.freshBlocks(index); fresh != 0; fresh &= fresh - 1) {
                    Lines.freeRuns(block(index, Long.numberOfTrailingZeros(fresh)));
                }
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private Address block(int chunk, int index) {
        return chunks.chunk(chunk).plus((long) index << Geometry.LOG_BLOCK_BYTES);
    }

    /// Frees all lines of regular chunks, before marking sets those of live objects again.
    @Uninterruptible(Reason.HEAP)
    void clearLines() {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                Address first = chunks.chunk(index).plus(Geometry.METADATA_BYTES);
                Lines.set(first, Geometry.CHUNK_BYTES - Geometry.METADATA_BYTES, Lines.FREE);
            }
        }
    }

    /// Frees the lines of the blocks that are emptied. Those of the others stay what they are, so that it is known
    /// where the holes are: dead objects in them are found by a later collection.
    @Uninterruptible(Reason.HEAP)
    void clearLinesToCompact() {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                for (long left = ChunkTable.ALL_USABLE_BLOCKS; left != 0; left &= left - 1) {
                    Address block = block(index, Long.numberOfTrailingZeros(left));
                    if (states.isEmptied(block)) {
                        Lines.clear(block);
                    } else {
                        Lines.keepLive(block);
                    }
                }
                // NOTE: the lines of the metadata, of which the last block may have been cleared, live for ever.
                Lines.set(chunks.chunk(index), Geometry.METADATA_BYTES, Lines.LIVE);
            }
        }
    }

    /// Bytes of the lines and huge objects that live; the bitmaps have not changed roles yet.
    ///
    /// @param isYoung the blocks that are not fresh are what they were
    @Uninterruptible(Reason.HEAP)
    long sweep(boolean isYoung) {
        long live = 0;
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR) {
                live += sweepRegular(index, isYoung);
            } else if (state == ChunkTable.HUGE) {
                live += sweepHuge(index);
            }
        }
        return live;
    }

    @Uninterruptible(Reason.HEAP)
    private long sweepRegular(int index, boolean isYoung) {
        long swept = isYoung ? chunks.freshBlocks(index) : ChunkTable.ALL_USABLE_BLOCKS;
        int lines = (isYoung ? chunks.liveLines(index) : 0) + sweepBlocks(index, swept);
        chunks.storeFreshBlocks(index, 0);
        chunks.storeLiveLines(index, lines);
        if (settings.poisons) {
            // A young collection frees lines of fresh blocks alone; the other free lines were poisoned before.
            for (long left = swept & ~chunks.virginBlocks(index); left != 0; left &= left - 1) {
                poison(block(index, Long.numberOfTrailingZeros(left)));
            }
        }
        lines -= Geometry.METADATA_LINES_IN_PARTIAL_BLOCK;
        // WHY: after a young collection the chunk is needed at once, and to make it regular again is to clear 80 KiB.
        if (lines == 0 && !isYoung) {
            chunks.describe(index, ChunkTable.EMPTY, 0);
        }
        return (long) lines << Geometry.LOG_LINE_BYTES;
    }

    /// The live lines in these blocks.
    @Uninterruptible(Reason.HEAP)
    private int sweepBlocks(int index, long swept) {
        long free = chunks.freeBlocks(index) & ~swept;
        long recyclable = chunks.recyclableBlocks(index) & ~swept;
        int live = 0;
        for (long left = swept; left != 0; left &= left - 1) {
            int block = Long.numberOfTrailingZeros(left);
            int lines = Lines.liveIn(block(index, block));
            if (lines == 0) {
                free |= 1L << block;
            } else if (lines < Geometry.LINES_IN_BLOCK) {
                recyclable |= 1L << block;
            }
            live += lines;
        }
        chunks.storeFreeBlocks(index, free);
        chunks.storeRecyclableBlocks(index, recyclable);
        return live;
    }

    @Uninterruptible(Reason.HEAP)
    private void poison(Address block) {
        Address end = block.plus(Geometry.BLOCK_BYTES);
        for (Address line = block; line.isBelow(end); line = line.plus(Geometry.LINE_BYTES)) {
            if (Lines.state(line) == Lines.FREE) {
                // SAFE: no live object reaches into a free line.
                Memory.fill(line, Geometry.LINE_BYTES, POISON);
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private long sweepHuge(int index) {
        Address object = chunks.chunk(index).plus(Geometry.HUGE_OFFSET);
        chunks.storeFreshBlocks(index, 0);
        if (bitmaps.isMarked(object)) {
            return objects.bytesOf(object);
        }
        int count = chunks.run(index);
        for (int distance = 0; distance < count; distance++) {
            chunks.describe(index + distance, ChunkTable.EMPTY, 0);
        }
        return 0;
    }
}
