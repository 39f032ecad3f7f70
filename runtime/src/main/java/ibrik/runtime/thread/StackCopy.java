package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// Frames on their way between a stack and a heap object, `machine/src/main/assembly/common/continuation.s`.
///
/// The object is a `long[]`, which the collector follows only as [FrozenStacks] tells it to.
@UsesMagic("copies frames and reads the copies")
final class StackCopy {
    private static final String REASON = "the object must not move";
    private static final int WORD_BYTES = 8;
    /// Words of the array that are no frames: the count of bytes.
    private static final int HEADER_WORDS = 1;
    /// No stack is longer.
    private static final long MOST_STACK_BYTES = 1L << 30;

    /// Frames of the runtime between the question whether there is room and the copy.
    static final long MARGIN_BYTES = 512;

    /// The same for [#exchange].
    static final long EXCHANGE_BYTES = 256;

    private static final String WHY = "frames are on a stack or in an object";

    private StackCopy() {}

    /// Lets the continuation begin below the caller's frames; returns when it ends or freezes.
    static void enter(Continuation_ continuation) {
        enter(continuation, main());
    }

    /// The outermost frame of every continuation.
    @EntryPoint("ibrik_continuation_main")
    private static void main(Continuation_ continuation, long base) {
        continuation.start(base);
    }

    @External("ibrik_enter_continuation")
    private static native void enter(Object continuation, Address code);

    @Symbol("ibrik_continuation_main")
    private static native Address main();

    @External("ibrik_freeze_stack")
    private static native long freeze(Object frozen, long base, long room);

    @External("ibrik_exchange_stack")
    private static native long exchange(Object from, long base, Object to);

    @External("ibrik_thaw_stack")
    private static native int thaw(Object frozen, long bytes);

    /// Gives the stack back to the carrier; returns the new base when the frames are back. If there is too little room,
    /// returns at once how many bytes there must be, negated.
    @NoFail(WHY)
    static long freeze(long[] frozen, long base) {
        return freeze(frozen, base, room(frozen));
    }

    /// Lets the frames of `to` go on in place of the caller's; both have room. Returns the base when those are
    /// back.
    @NoFail(WHY)
    static long exchange(long[] from, long base, long[] to) {
        return exchange((Object) from, base, to);
    }

    /// What [#exchange] needs for the frames from here up to the base.
    @NoFail(WHY)
    static long exchangedBytes(long base) {
        return base - Executor.stackPointer().raw() + EXCHANGE_BYTES;
    }

    /// Whether the frames in an object have room below the base.
    @NoFail(WHY)
    static boolean fits(long[] frozen, long base) {
        // SAFE: the limit belongs to whoever runs here (ExecutorLayout).
        return base - frozen[0] >= Executor.loadLong(ExecutorLayout.OWN_STACK_LIMIT) - StackLayout.FROZEN_BYTES;
    }

    /// Lets the frames go on below the caller's; returns when they end or freeze.
    ///
    /// @throws StackOverflowError if the stack has not enough room for them
    static void thaw(long[] frozen) {
        if (thaw(frozen, frozen[0]) != 0) {
            throwStackOverflow();
        }
    }

    @External("ibrik_throw_stack_overflow")
    private static native void throwStackOverflow();

    /// How many bytes there must be for the frames from here up to the base.
    @NoFail(WHY)
    static long neededBytes(long base) {
        return -freeze(null, base, 0);
    }

    @NoFail(WHY)
    static boolean hasRoom(long[] frozenOrNull, long bytes) {
        return frozenOrNull != null && room(frozenOrNull) >= bytes;
    }

    @NoFail(WHY)
    private static long room(long[] frozen) {
        return (long) (frozen.length - HEADER_WORDS) * WORD_BYTES;
    }

    /// Whether [#freeze(long[], long)] has answered how many bytes it needs: addresses of the kernel are negative too.
    @NoFail(WHY)
    static boolean isTooSmall(long answer) {
        return answer < 0 && answer > -MOST_STACK_BYTES;
    }

    /// An array with room for so many bytes of frames.
    static long[] withRoom(long bytes) {
        return new long[HEADER_WORDS + (int) (bytes / WORD_BYTES)];
    }

    /// Where the carrier's registers lie, above a gap of one word.
    static long registersAt(long base) {
        return base + WORD_BYTES;
    }

    /// How many bytes of frames are in the object, 0 if they are on a stack.
    @Uninterruptible(REASON)
    static long frozenBytes(Address frozen) {
        // SAFE: the object is an array of at least one word.
        return Memory.loadLong(frozen.plus(ObjectLayout.ARRAY_ELEMENTS));
    }

    /// Where they begin, with the registers as `ibrik_switch_stack` leaves them.
    @Uninterruptible(REASON)
    static Address words(Address frozen) {
        return frozen.plus(ObjectLayout.ARRAY_ELEMENTS + HEADER_WORDS * WORD_BYTES);
    }
}
