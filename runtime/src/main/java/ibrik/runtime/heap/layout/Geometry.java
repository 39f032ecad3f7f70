package ibrik.runtime.heap.layout;

import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Sizes and address arithmetic of the heap: chunks of 2 MiB, blocks of 32 KiB, lines of 128 bytes.
///
/// A chunk begins with its own metadata, 3.92 % of it, so that every look-up is a mask and a shift:
///
///     +0      bitmap 0, one bit for each 8 bytes of the chunk     32 KiB
///     +32 Ki  bitmap 1                                            32 KiB
///     +64 Ki  state of each line, one byte, see [ibrik.runtime.heap.space.Lines]           16 KiB
///     +80 Ki  for each block: index of the block in which a large object that reaches into it begins, else 0
///     +82048  objects
///
/// The bitmaps take turns, see [ibrik.runtime.heap.space.Bitmaps]. The first chunk of a huge object has cards in place
/// of line states, see [ibrik.runtime.heap.space.Cards]. Sizes follow S. Blackburn and K. McKinley, "Immix", PLDI 2008,
/// section 3.
public final class Geometry {
    public static final int LOG_CHUNK_BYTES = 21;
    public static final int LOG_BLOCK_BYTES = 15;
    public static final int LOG_LINE_BYTES = 7;
    public static final long CHUNK_BYTES = 1L << LOG_CHUNK_BYTES;
    public static final long BLOCK_BYTES = 1L << LOG_BLOCK_BYTES;
    public static final long LINE_BYTES = 1L << LOG_LINE_BYTES;
    public static final int BLOCKS_IN_CHUNK = 1 << LOG_CHUNK_BYTES - LOG_BLOCK_BYTES;
    public static final int LINES_IN_CHUNK = 1 << LOG_CHUNK_BYTES - LOG_LINE_BYTES;
    public static final int LINES_IN_BLOCK = 1 << LOG_BLOCK_BYTES - LOG_LINE_BYTES;

    public static final long BITMAP_BYTES = CHUNK_BYTES >> 6;
    public static final long LINES_OFFSET = 2 * BITMAP_BYTES;
    static final long LARGE_HEADS_OFFSET = LINES_OFFSET + LINES_IN_CHUNK;
    static final int METADATA_LINES = (int) ((LARGE_HEADS_OFFSET + BLOCKS_IN_CHUNK + LINE_BYTES - 1) >> LOG_LINE_BYTES);
    public static final long METADATA_BYTES = (long) METADATA_LINES << LOG_LINE_BYTES;
    /// The first block without metadata; those before it are never wholly free.
    public static final int FIRST_WHOLE_BLOCK = (int) ((METADATA_BYTES + BLOCK_BYTES - 1) >> LOG_BLOCK_BYTES);
    public static final int WHOLE_BLOCKS = BLOCKS_IN_CHUNK - FIRST_WHOLE_BLOCK;
    /// The block that holds the end of the metadata and the first usable lines.
    public static final int PARTIAL_BLOCK = (int) (METADATA_BYTES >> LOG_BLOCK_BYTES);

    /// How many lines of that block the metadata take.
    public static final int METADATA_LINES_IN_PARTIAL_BLOCK = METADATA_LINES - PARTIAL_BLOCK * LINES_IN_BLOCK;

    /// Larger objects get blocks of their own.
    public static final long MAX_MEDIUM_BYTES = BLOCK_BYTES / 2;
    /// Larger objects get chunks of their own and begin at [#HUGE_OFFSET].
    public static final long MAX_LARGE_BYTES = (long) WHOLE_BLOCKS << LOG_BLOCK_BYTES;
    public static final long HUGE_OFFSET = (long) FIRST_WHOLE_BLOCK << LOG_BLOCK_BYTES;

    private Geometry() {}

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static Address chunkOf(Address address) {
        return new Address(address.raw() & -CHUNK_BYTES);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static Address blockOf(Address address) {
        return new Address(address.raw() & -BLOCK_BYTES);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static long offsetInChunk(Address address) {
        return address.raw() & (CHUNK_BYTES - 1);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static int blockIndex(Address address) {
        return (int) (address.raw() >> LOG_BLOCK_BYTES) & (BLOCKS_IN_CHUNK - 1);
    }

    /// Where the state byte of the line that holds `address` lies.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public static Address lineState(Address address) {
        long raw = address.raw();
        return new Address((raw & -CHUNK_BYTES) + LINES_OFFSET + ((raw & CHUNK_BYTES - 1) >> LOG_LINE_BYTES));
    }

    /// The 64-bit word of a bitmap that holds the bit of `address`; `bitmap` is the bitmap's offset in the chunk.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public static Address bitmapWord(Address address, long bitmap) {
        long raw = address.raw();
        return new Address((raw & -CHUNK_BYTES) + bitmap + ((raw & CHUNK_BYTES - 1) >> 9 << 3));
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static long bitmapBit(Address address) {
        return 1L << (address.raw() >> 3);
    }

    /// Where the byte with the head of a large object lies, for the block that holds `address`.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public static Address largeHead(Address address) {
        return chunkOf(address).plus(LARGE_HEADS_OFFSET + blockIndex(address));
    }

    /// Whole chunks that an object of this size needs as a huge one, with its cards behind it.
    @Uninterruptible(Reason.HEAP)
    public static int chunksForHuge(long bytes) {
        return (int) ((HUGE_OFFSET + bytes + cardBytes(bytes) + CHUNK_BYTES - 1) >> LOG_CHUNK_BYTES);
    }

    /// A byte for each line of a huge object's bytes, in whole words.
    @Uninterruptible(Reason.HEAP)
    public static long cardBytes(long bytes) {
        return ((bytes + LINE_BYTES - 1) >> LOG_LINE_BYTES) + 7 & -8;
    }
}
