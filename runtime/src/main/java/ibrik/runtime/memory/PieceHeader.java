package ibrik.runtime.memory;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The word before each piece of raw memory. A piece reaches from its header to the next header.
///
///     bit  0       the piece is free
///     bit  1       the piece before is free; then the 8 bytes before this header hold its size
///     bit  2       the piece is a run of pages; the size field is the distance from the run's start to the memory
///     bits 4 - 47  size in bytes, header included; a multiple of 16
///     bits 48 - 63 a mark that says the same as bit 0, so that a word which is no header is told apart
///
/// Headers lie 8 bytes before a multiple of 16. What follows a free header are the links of [FreePieces].
@UsesMagic("reads and writes the words between pieces of raw memory")
final class PieceHeader {
    static final int BYTES = 8;
    static final int FREE = 1;
    static final int PREVIOUS_FREE = 2;
    static final int RUN = 4;
    /// A free piece holds its header, two links, and its size again at its end.
    static final int LEAST_PIECE = 32;

    private static final int MARK_SHIFT = 48;
    private static final long SIZE_MASK = (1L << MARK_SHIFT) - 16;
    private static final long TAKEN_MARK = 0x4B57;
    private static final long FREE_MARK = 0x92C3;
    private static final String WHY = "part of the raw allocator";

    private PieceHeader() {}

    @Uninterruptible(WHY)
    static void write(Address header, long size, int flags) {
        long mark = (flags & FREE) != 0 ? FREE_MARK : TAKEN_MARK;
        // SAFE: callers own the memory at the header (RawRegions).
        Memory.storeLong(header, mark << MARK_SHIFT | size | flags);
    }

    @Uninterruptible(WHY)
    static long size(Address header) {
        return Memory.loadLong(header) & SIZE_MASK;
    }

    /// `flag` is one of the bits above.
    @Uninterruptible(WHY)
    static boolean has(Address header, int flag) {
        return (Memory.loadLong(header) & flag) != 0;
    }

    /// True for the header of a piece that somebody has.
    @Uninterruptible(WHY)
    static boolean isTaken(Address header) {
        long word = Memory.loadLong(header);
        return word >>> MARK_SHIFT == TAKEN_MARK && (word & FREE) == 0;
    }

    /// True for the header of a free piece.
    @Uninterruptible(WHY)
    static boolean isFree(Address header) {
        long word = Memory.loadLong(header);
        return word >>> MARK_SHIFT == FREE_MARK && (word & FREE) != 0;
    }

    @Uninterruptible(WHY)
    static void setPreviousFree(Address header, boolean free) {
        long word = Memory.loadLong(header);
        Memory.storeLong(header, free ? word | PREVIOUS_FREE : word & ~PREVIOUS_FREE);
    }
}
