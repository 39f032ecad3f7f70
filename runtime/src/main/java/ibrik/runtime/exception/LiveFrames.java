package ibrik.runtime.exception;

import ibrik.runtime.heap.collection.FrameWalk;
import ibrik.runtime.heap.collection.RootVisitor;
import ibrik.vocabulary.layout.LivenessTableLayout;
import ibrik.vocabulary.layout.UnwindTableLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Finds what frames still read by the unwind table, which says where they are, and the liveness table.
///
/// On the way outwards it keeps where each callee-saved register of the present frame lies: where an inner frame saved
/// it, or where it was put when the stack stopped. A register that no frame on the way needed is not looked at.
@UsesMagic("reads stacks and the tables that the image builder made")
public final class LiveFrames extends FrameWalk {
    private static final String REASON = "called during a collection";
    private static final int WORD = 8;
    private static final int BITS_OF_BYTE = 8;
    private static final int VARINT_BITS = 7;

    /// Where the registers lie, in the order of unwind tables.
    private final long[] places = new long[UnwindTableLayout.SAVED_REGISTERS];
    private Address stackPointer = Address.none();
    private Address returnAddress = Address.none();
    /// The callee's frame was not understood: it may read arguments in this one.
    private boolean calleeIsUnknown;

    @Override
    @Uninterruptible(REASON)
    public void visit(Address saved, Address base, RootVisitor visitor) {
        begin(saved);
        while (!returnAddress.isNone() && stackPointer.isBelow(base)) {
            int row = row();
            Address shape = row < 0 ? Address.none() : Unwinder.shape(ImageCode.unwindTable(), row);
            if (row < 0 || (Unwinder.flags(shape) & UnwindTableLayout.FLAG_NO_FRAME) != 0) {
                registers(LivenessTableLayout.REGISTERS, visitor);
                break;
            }
            Address end = end(shape);
            frame(end, visitor);
            leave(shape, end);
        }
        // What lies above the last frame is no frame; usually there is nothing.
        visitor.words(stackPointer, base);
    }

    /// The order of the words: [RootVisitor#suspended].
    @Uninterruptible(REASON)
    private void begin(Address saved) {
        places[UnwindTableLayout.R15] = saved.raw();
        places[UnwindTableLayout.R14] = saved.plus(WORD).raw();
        places[UnwindTableLayout.R13] = saved.plus(2 * WORD).raw();
        places[UnwindTableLayout.R12] = saved.plus(3 * WORD).raw();
        places[UnwindTableLayout.RBX] = saved.plus(4 * WORD).raw();
        places[UnwindTableLayout.RBP] = saved.plus(5 * WORD).raw();
        // SAFE: the words are on a stack that stands still.
        returnAddress = Memory.loadAddress(saved.plus(6 * WORD));
        stackPointer = saved.plus(7 * WORD);
        calleeIsUnknown = false;
    }

    /// The row of the unwind table for the present frame; -1 if it is not Java's.
    @Uninterruptible(REASON)
    private int row() {
        Address call = returnAddress.minus(1);
        return call.isWithin(ImageCode.start(), ImageCode.end())
                ? Unwinder.row(ImageCode.unwindTable(), (int) call.distanceFrom(ImageCode.start()))
                : -1;
    }

    /// Where the present frame ends: the caller's stack pointer after the return.
    @Uninterruptible(REASON)
    private Address end(Address shape) {
        // SAFE: the place is on the stack, the shape in the image builder's table.
        Address from = (Unwinder.flags(shape) & UnwindTableLayout.FLAG_BASE_IS_RBP) != 0
                ? Memory.loadAddress(new Address(places[UnwindTableLayout.RBP]))
                : stackPointer;
        return from.plus(Memory.loadInt(shape.plus(UnwindTableLayout.SHAPE_CFA_DISTANCE)));
    }

    @Uninterruptible(REASON)
    private void leave(Address shape, Address end) {
        for (int register = 0; register < UnwindTableLayout.SAVED_REGISTERS; register++) {
            // SAFE: the shape is in the image builder's table.
            int words = Memory.loadByte(shape.plus(UnwindTableLayout.SHAPE_SAVED + register)) & 0xFF;
            if (words != 0) {
                places[register] = end.minus((long) WORD * words).raw();
            }
        }
        // SAFE: the return address lies just below the frame's end.
        returnAddress = Memory.loadAddress(end.minus(WORD));
        stackPointer = end;
    }

    @Uninterruptible(REASON)
    private void registers(int set, RootVisitor visitor) {
        for (int register = 0; register < UnwindTableLayout.SAVED_REGISTERS; register++) {
            if ((set >>> register & 1) != 0) {
                Address place = new Address(places[register]);
                visitor.words(place, place.plus(WORD));
            }
        }
    }

    @Uninterruptible(REASON)
    private void frame(Address end, RootVisitor visitor) {
        Address set = set((int) returnAddress.distanceFrom(ImageCode.start()));
        // SAFE: the set is in the image builder's table.
        int head =
                set.isNone() ? LivenessTableLayout.REGISTERS | LivenessTableLayout.WHOLE_FRAME : Memory.loadByte(set);
        registers(head & LivenessTableLayout.REGISTERS, visitor);
        boolean isUnknown = (head & LivenessTableLayout.WHOLE_FRAME) != 0;
        if (isUnknown || calleeIsUnknown) {
            visitor.words(stackPointer, end);
        }
        if (!isUnknown) {
            words(set.plus(1), visitor);
        }
        calleeIsUnknown = isUnknown;
    }

    @Uninterruptible(REASON)
    private void words(Address bits, RootVisitor visitor) {
        // SAFE: as in frame; the words lie in the frame and the arguments above it.
        int bytes = Memory.loadByte(bits) & 0xFF;
        for (int i = 0; i < bytes; i++) {
            int rest = Memory.loadByte(bits.plus(1 + i)) & 0xFF;
            Address word = stackPointer.plus((long) WORD * BITS_OF_BYTE * i);
            for (; rest != 0; rest >>>= 1) {
                if ((rest & 1) != 0) {
                    visitor.words(word, word.plus(WORD));
                }
                word = word.plus(WORD);
            }
        }
    }

    /// The set of the call that returns to an offset in the code; none if it has no site.
    @Uninterruptible(REASON)
    private static Address set(int offset) {
        Address table = ImageCode.livenessTable();
        // SAFE: there is a bucket for every byte of the code and one more; the rest is the image builder's.
        Address sites = table.plus(Memory.loadInt(table.plus(LivenessTableLayout.SITES_POSITION)));
        Address bucket =
                table.plus(LivenessTableLayout.BUCKETS).plus(4L * (offset >>> LivenessTableLayout.BUCKET_SHIFT));
        Address site = sites.plus(Memory.loadInt(bucket));
        Address end = sites.plus(Memory.loadInt(bucket.plus(4)));
        while (site.isBelow(end)) {
            boolean found = (Memory.loadByte(site) & 0xFF) == (offset & (1 << LivenessTableLayout.BUCKET_SHIFT) - 1);
            site = site.plus(1);
            int place = 0;
            int shift = 0;
            int next;
            do {
                next = Memory.loadByte(site);
                place |= (next & 0x7F) << shift;
                shift += VARINT_BITS;
                site = site.plus(1);
            } while (next < 0);
            if (found) {
                return table.plus(Memory.loadInt(table.plus(LivenessTableLayout.SETS_POSITION)))
                        .plus(place);
            }
        }
        return Address.none();
    }
}
