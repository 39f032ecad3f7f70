package ibrik.runtime.heap;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Turns line states into free and recyclable blocks after marking, and finds dead huge objects.
///
/// It reads one byte for each 128 bytes of heap, 32 long words for each block, so it is done at once: 1 GiB is 8 MiB
/// to read.
@UsesMagic(Reason.MAGIC)
final class Sweeper {
    private static final byte POISON = (byte) 0xDB;

    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final HeapSettings settings;

    Sweeper(ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps, HeapSettings settings) {
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.settings = settings;
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

    /// Bytes of the lines and huge objects that live; the bitmaps have not been swapped yet.
    @Uninterruptible(Reason.HEAP)
    long sweep() {
        long live = 0;
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR) {
                live += sweepRegular(index);
            } else if (state == ChunkTable.HUGE) {
                live += sweepHuge(index);
            }
        }
        return live;
    }

    @Uninterruptible(Reason.HEAP)
    private long sweepRegular(int index) {
        Address chunk = chunks.chunk(index);
        long free = 0;
        long recyclable = 0;
        long liveLines = 0;
        for (int block = Geometry.PARTIAL_BLOCK; block < Geometry.BLOCKS_IN_CHUNK; block++) {
            int lines = liveLines(chunk.plus((long) block << Geometry.LOG_BLOCK_BYTES));
            if (lines == 0) {
                free |= 1L << block;
            } else if (lines < Geometry.LINES_IN_BLOCK) {
                recyclable |= 1L << block;
            }
            liveLines += lines;
        }
        liveLines -= Geometry.METADATA_LINES - Geometry.PARTIAL_BLOCK * Geometry.LINES_IN_BLOCK;
        if (settings.poisons) {
            poison(chunk, chunks.virginBlocks(index));
        }
        if (liveLines == 0) {
            chunks.describe(index, ChunkTable.EMPTY, 0);
            return 0;
        }
        chunks.storeFreeBlocks(index, free);
        chunks.storeRecyclableBlocks(index, recyclable);
        return liveLines << Geometry.LOG_LINE_BYTES;
    }

    /// After marking, states are 0 or 1: the bytes of a word are counted by adding words and one multiplication.
    @Uninterruptible(Reason.HEAP)
    private static int liveLines(Address block) {
        Address states = Geometry.lineState(block);
        long sums = 0;
        for (int offset = 0; offset < Geometry.LINES_IN_BLOCK; offset += 8) {
            // SAFE: the block's own part of the line table.
            sums += Memory.loadLong(states.plus(offset));
        }
        // NOTE: a byte of `sums` is at most 32, so their total of at most 256 needs 16 bits.
        long pairs = (sums & 0x00FF00FF00FF00FFL) + (sums >>> 8 & 0x00FF00FF00FF00FFL);
        return (int) (pairs * 0x0001000100010001L >>> 48);
    }

    @Uninterruptible(Reason.HEAP)
    private void poison(Address chunk, long virgin) {
        for (long offset = Geometry.METADATA_BYTES; offset < Geometry.CHUNK_BYTES; offset += Geometry.LINE_BYTES) {
            Address line = chunk.plus(offset);
            boolean untouched = (virgin >>> Geometry.blockIndex(line) & 1) != 0;
            if (!untouched && Lines.state(line) == Lines.FREE) {
                // SAFE: no live object reaches into a free line.
                Memory.fill(line, Geometry.LINE_BYTES, POISON);
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private long sweepHuge(int index) {
        Address object = chunks.chunk(index).plus(Geometry.HUGE_OFFSET);
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
