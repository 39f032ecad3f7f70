package ibrik.runtime.exception;

import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.layout.UnwindTableLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Steps from frame to frame by the unwind table. The state is a record in raw memory, drawn in `SavedRegistersLayout`:
/// the registers of a frame at the call that it has not returned from.
///
/// Any thread, any time: nothing here allocates, blocks or changes anything but the record.
@UsesMagic("reads stacks and the unwind table that the image builder made")
final class Unwinder {
    private static final String REASON = "works on the raw addresses of stack frames";

    private Unwinder() {}

    /// Moves the record to the caller's frame; false at the end of the stack, where the record means nothing.
    @Uninterruptible(REASON)
    static boolean step(Address record) {
        return step(record, ImageCode.unwindTable(), ImageCode.start(), ImageCode.end());
    }

    /// The same with a given table for the code from `start` to `end`.
    @Uninterruptible(REASON)
    static boolean step(Address record, Address table, Address start, Address end) {
        // SAFE: the record is live stack memory of the caller.
        Address pc = Memory.loadAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER))
                .minus(1);
        return pc.isWithin(start, end) && leave(record, table, row(table, (int) pc.distanceFrom(start)));
    }

    /// Makes the record resume at the landing pad of the nearest frame that has one for its call, starting with the
    /// record's own. False if no frame has one; the record means nothing then.
    @Uninterruptible(REASON)
    static boolean findLandingPad(Address record) {
        return findLandingPad(record, ImageCode.unwindTable(), ImageCode.start(), ImageCode.end());
    }

    /// The same with a given table for the code from `start` to `end`.
    @Uninterruptible(REASON)
    static boolean findLandingPad(Address record, Address table, Address start, Address end) {
        while (true) {
            // SAFE: as in step.
            Address pc = Memory.loadAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER))
                    .minus(1);
            if (!pc.isWithin(start, end)) {
                return false;
            }
            int offset = (int) pc.distanceFrom(start);
            int row = row(table, offset);
            int pad = hasPads(table, row) ? landingPad(table, offset) : -1;
            if (pad != -1) {
                enter(record, shape(table, row), start.plus(pad & 0xFFFF_FFFFL));
                return true;
            }
            if (!leave(record, table, row)) {
                return false;
            }
        }
    }

    /// Moves the record from a frame with this row to its caller; false if there is none.
    @Uninterruptible(REASON)
    private static boolean leave(Address record, Address table, int row) {
        if (row < 0) {
            return false;
        }
        Address shape = shape(table, row);
        if ((flags(shape) & UnwindTableLayout.FLAG_NO_FRAME) != 0) {
            return false;
        }
        Address cfa = callerStackPointer(record, shape);
        restore(record, shape, cfa);
        // SAFE: the shape comes from the compiler's own frame description, so the return address is just below the CFA.
        Address caller = Memory.loadAddress(cfa.minus(8));
        Memory.storeAddress(record.plus(SavedRegistersLayout.STACK_POINTER), cfa);
        Memory.storeAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER), caller);
        return !caller.isNone();
    }

    @Uninterruptible(REASON)
    private static void enter(Address record, Address shape, Address pad) {
        // SAFE: as in step.
        long popped = Memory.loadByte(shape.plus(UnwindTableLayout.SHAPE_POPPED_WORDS)) & 0xFF;
        Address stackPointer = record.plus(SavedRegistersLayout.STACK_POINTER);
        Memory.storeLong(stackPointer, Memory.loadLong(stackPointer) + 8 * popped);
        Memory.storeAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER), pad);
    }

    /// The row at a distance from the start of the code; -1 where nothing is known.
    @Uninterruptible(REASON)
    static int row(Address table, int offset) {
        // SAFE: counts and positions in the table are the image builder's (class comment of UnwindTableLayout); there
        // is
        // a bucket for every byte of the code and one more.
        Address buckets = table.plus(Memory.loadInt(table.plus(UnwindTableLayout.BUCKETS_POSITION)));
        int bucket = offset >>> UnwindTableLayout.BUCKET_SHIFT;
        int from = SortedOffsets.at(buckets, bucket);
        int to = SortedOffsets.at(buckets, bucket + 1) + 1;
        return SortedOffsets.lastAtMost(table.plus(UnwindTableLayout.ROW_STARTS), from, to, offset);
    }

    @Uninterruptible(REASON)
    private static int rowBits(Address table, int row) {
        // SAFE: as in row; the row's number is below the count.
        int rows = Memory.loadInt(table.plus(UnwindTableLayout.ROW_COUNT));
        return Memory.loadShort(table.plus(UnwindTableLayout.ROW_STARTS + 4L * rows + 2L * row));
    }

    @Uninterruptible(REASON)
    private static boolean hasPads(Address table, int row) {
        return row >= 0 && (rowBits(table, row) & UnwindTableLayout.ROW_HAS_PADS) != 0;
    }

    @Uninterruptible(REASON)
    static Address shape(Address table, int row) {
        // SAFE: as in row.
        return table.plus(Memory.loadInt(table.plus(UnwindTableLayout.SHAPES_POSITION)))
                .plus((long) UnwindTableLayout.SHAPE_BYTES * (rowBits(table, row) & UnwindTableLayout.ROW_SHAPE));
    }

    @Uninterruptible(REASON)
    static int flags(Address shape) {
        // SAFE: as in row.
        return Memory.loadByte(shape.plus(UnwindTableLayout.SHAPE_FLAGS));
    }

    @Uninterruptible(REASON)
    private static Address callerStackPointer(Address record, Address shape) {
        int base = (flags(shape) & UnwindTableLayout.FLAG_BASE_IS_RBP) != 0
                ? SavedRegistersLayout.REGISTERS + 8 * UnwindTableLayout.RBP
                : SavedRegistersLayout.STACK_POINTER;
        // SAFE: as in step.
        return Memory.loadAddress(record.plus(base))
                .plus(Memory.loadInt(shape.plus(UnwindTableLayout.SHAPE_CFA_DISTANCE)));
    }

    @Uninterruptible(REASON)
    private static void restore(Address record, Address shape, Address cfa) {
        for (int register = 0; register < UnwindTableLayout.SAVED_REGISTERS; register++) {
            // SAFE: as in step; the frame is not popped yet, so the saved values are there.
            int words = Memory.loadByte(shape.plus(UnwindTableLayout.SHAPE_SAVED + register)) & 0xFF;
            if (words != 0) {
                Memory.storeLong(
                        record.plus(SavedRegistersLayout.REGISTERS + 8L * register),
                        Memory.loadLong(cfa.minus(8L * words)));
            }
        }
    }

    @Uninterruptible(REASON)
    private static int landingPad(Address table, int offset) {
        // SAFE: as in row.
        int count = Memory.loadInt(table.plus(UnwindTableLayout.PAD_COUNT));
        Address starts = table.plus(Memory.loadInt(table.plus(UnwindTableLayout.PADS_POSITION)));
        int index = SortedOffsets.lastAtMost(starts, count, offset);
        if (index < 0) {
            return -1;
        }
        Address ends = starts.plus(4L * count);
        boolean inside = Integer.compareUnsigned(offset, SortedOffsets.at(ends, index)) < 0;
        return inside ? SortedOffsets.at(ends.plus(4L * count), index) : -1;
    }
}
