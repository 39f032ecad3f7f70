package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// States of lines, one byte each, and the search for holes.
///
/// A run of lines that the allocator took since the last collection starts with [#RUN_START] and goes on with [#RUN]:
/// its objects follow one another from the first byte on, and a zero header ends them. In lines that are [#LIVE] the
/// start bitmap knows every object. The lowest bit is that of live lines alone, so that the others are freed by a mask.
@UsesMagic(Reason.MAGIC)
public final class Lines {
    public static final int FREE = 0;
    public static final int LIVE = 1;
    static final int RUN = 2;
    static final int RUN_START = 4;
    /// A run whose starts are in the bitmap of runs, during a young collection.
    static final int WALKED = 6;
    static final int WALKED_START = 8;
    /// Of a large object that was allocated since the last collection; [Geometry#largeHead] says where it begins.
    static final int LARGE = 10;
    /// Added to [#LIVE]: references were stored here, into a large array, since the last collection.
    public static final int DIRTY = 16;

    private static final long ALL_LIVE = 0x0101010101010101L * LIVE;

    private Lines() {}

    @Uninterruptible(Reason.HEAP)
    public static int state(Address address) {
        return Memory.loadByte(Geometry.lineState(address));
    }

    /// Bytes of the lines that as many bytes from the start of a line take.
    @Uninterruptible(Reason.HEAP)
    static long wholeBytes(long bytes) {
        return bytes + (Geometry.LINE_BYTES - 1) & -Geometry.LINE_BYTES;
    }

    /// Sets the states of all lines from the one at `start` up to the one that holds the last of `bytes` bytes.
    @Uninterruptible(Reason.HEAP)
    public static void set(Address start, long bytes, int state) {
        Address first = Geometry.lineState(start);
        // SAFE: a part of one chunk's line table: callers pass ranges inside one chunk.
        Memory.fill(first, Geometry.lineState(start.plus(bytes - 1)).distanceFrom(first) + 1, (byte) state);
    }

    /// Says that the allocator took these whole lines.
    @Uninterruptible(Reason.HEAP)
    static void beginRun(Address start, long bytes) {
        set(start, bytes, RUN);
        Memory.storeByte(Geometry.lineState(start), (byte) RUN_START);
    }

    /// Says that the starts of a run are known, as [#WALKED] or, in a full collection, like those of older objects.
    @Uninterruptible(Reason.HEAP)
    static void endRun(Address start, long bytes, boolean isYoung) {
        set(start, bytes, isYoung ? WALKED : LIVE);
        if (isYoung) {
            Memory.storeByte(Geometry.lineState(start), (byte) WALKED_START);
        }
    }

    /// The first free line at or after `from` and before `end`, which are line starts of one block; `end` if none.
    @Uninterruptible(Reason.HEAP)
    static Address firstFree(Address from, Address end) {
        Address state = Geometry.lineState(from);
        Address line = from;
        while (line.isBelow(end)) {
            boolean eight = state.isAligned(8) && !end.isBelow(line.plus(8 * Geometry.LINE_BYTES));
            // SAFE: all state bytes read belong to lines before `end`.
            if (eight && !hasZeroByte(Memory.loadLong(state))) {
                state = state.plus(8);
                line = line.plus(8 * Geometry.LINE_BYTES);
            } else if (Memory.loadByte(state) == FREE) {
                return line;
            } else {
                state = state.plus(1);
                line = line.plus(Geometry.LINE_BYTES);
            }
        }
        return end;
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private static boolean hasZeroByte(long word) {
        return (word - 0x0101010101010101L & ~word & 0x8080808080808080L) != 0;
    }

    /// The first line at or after `from` that is not free, at most `end`; both are line starts of one block.
    @Uninterruptible(Reason.HEAP)
    static Address endOfHole(Address from, Address end) {
        Address state = Geometry.lineState(from);
        Address line = from;
        while (line.isBelow(end)) {
            boolean eight = state.isAligned(8) && !end.isBelow(line.plus(8 * Geometry.LINE_BYTES));
            // SAFE: all state bytes read belong to lines before `end`.
            if (eight && Memory.loadLong(state) == 0) {
                state = state.plus(8);
                line = line.plus(8 * Geometry.LINE_BYTES);
            } else if (Memory.loadByte(state) == FREE) {
                state = state.plus(1);
                line = line.plus(Geometry.LINE_BYTES);
            } else {
                return line;
            }
        }
        return end;
    }

    /// How many lines of a block are live: words are added, then the bytes of the sum by one multiplication.
    @Uninterruptible(Reason.HEAP)
    public static int liveIn(Address block) {
        Address states = Geometry.lineState(block);
        long sums = 0;
        for (int offset = 0; offset < Geometry.LINES_IN_BLOCK; offset += 8) {
            // SAFE: the block's own part of the line table.
            sums += Memory.loadLong(states.plus(offset)) & ALL_LIVE;
        }
        // NOTE: a byte of `sums` is at most 32, so their total of at most 256 needs 16 bits.
        long pairs = (sums & 0x00FF00FF00FF00FFL) + (sums >>> 8 & 0x00FF00FF00FF00FFL);
        return (int) (pairs * 0x0001000100010001L >>> 48);
    }

    /// How many lines of a block are not free.
    @Uninterruptible(Reason.HEAP)
    public static int usedIn(Address block) {
        Address states = Geometry.lineState(block);
        int used = 0;
        for (int line = 0; line < Geometry.LINES_IN_BLOCK; line++) {
            // SAFE: the block's own part of the line table.
            used += Memory.loadByte(states.plus(line)) == FREE ? 0 : 1;
        }
        return used;
    }

    @Uninterruptible(Reason.HEAP)
    public static void clear(Address block) {
        set(block, Geometry.BLOCK_BYTES, FREE);
    }

    /// Lines of a block that were live, dirty or not, are live; the others are free.
    @Uninterruptible(Reason.HEAP)
    public static void keepLive(Address block) {
        Address states = Geometry.lineState(block);
        for (int offset = 0; offset < Geometry.LINES_IN_BLOCK; offset += 8) {
            // SAFE: the block's own part of the line table.
            Memory.storeLong(states.plus(offset), Memory.loadLong(states.plus(offset)) & ALL_LIVE);
        }
    }

    /// Frees the lines of a block that are not live.
    @Uninterruptible(Reason.HEAP)
    public static void freeRuns(Address block) {
        Address states = Geometry.lineState(block);
        for (int offset = 0; offset < Geometry.LINES_IN_BLOCK; offset += 8) {
            Address eight = states.plus(offset);
            // SAFE: the block's own part of the line table. Dirty lines stay what they are.
            long live = Memory.loadLong(eight) & ALL_LIVE;
            Memory.storeLong(eight, Memory.loadLong(eight) & live * (LIVE | DIRTY));
        }
    }
}
