package ibrik.runtime.platform;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// The wish that compiled code stops at its next poll, and the stack limit, through which methods that recurse hear of
/// it. Both belong to an executor; others may only raise the wish.
@UsesMagic("reads and writes fields of the executor block")
public final class PollRequest {
    private static final long NO_STACK_IS_ENOUGH = -1;
    private static final String REASON = "is part of a poll";

    /// Every stack check takes its slow path, whether a poll is requested or not.
    @PerExecutor("whether stack checks are counted")
    private static boolean watchesStack;

    private PollRequest() {}

    /// From now on every poll calls `ibrik_safepoint`, until [#withdraw].
    @Uninterruptible(REASON)
    public static void raise() {
        raise(block());
    }

    /// The same for any executor.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public static void raise(Address block) {
        // SAFE: as in load.
        Memory.storeByteVolatile(block.plus(ExecutorLayout.POLL_REQUEST), (byte) 1);
        Memory.storeLongVolatile(block.plus(ExecutorLayout.STACK_LIMIT), NO_STACK_IS_ENOUGH);
    }

    @Uninterruptible(REASON)
    public static void withdraw() {
        store(ExecutorLayout.POLL_REQUEST, (byte) 0);
        limitStack(stackLimit());
    }

    /// The running strand has had its time: at its next poll the others get theirs. May come at any instruction.
    @Uninterruptible(REASON)
    public static void endSlice() {
        endSlice(block());
    }

    /// The same for any executor.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public static void endSlice(Address block) {
        // SAFE: as in load.
        Memory.storeByteVolatile(block.plus(ExecutorLayout.SLICE_OVER), (byte) 1);
        raise(block);
    }

    /// Whether [#takeEndOfSlice] would return true.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public static boolean isSliceOver() {
        return load(ExecutorLayout.SLICE_OVER) != 0;
    }

    /// True once after [#endSlice].
    @Uninterruptible(REASON)
    public static boolean takeEndOfSlice() {
        boolean isOver = load(ExecutorLayout.SLICE_OVER) != 0;
        if (isOver) {
            store(ExecutorLayout.SLICE_OVER, (byte) 0);
        }
        return isOver;
    }

    /// From now on every stack check calls `ibrik_stack_limit_reached`, for good.
    @Uninterruptible(REASON)
    public static void watchStack() {
        watchesStack = true;
        Executor.storeLong(ExecutorLayout.STACK_LIMIT, NO_STACK_IS_ENOUGH);
    }

    @Uninterruptible(REASON)
    public static boolean isRaised() {
        return load(ExecutorLayout.POLL_REQUEST) != 0;
    }

    /// The stack pointer below which the running stack counts as full.
    @Uninterruptible(REASON)
    public static long stackLimit() {
        return Executor.loadLong(ExecutorLayout.OWN_STACK_LIMIT);
    }

    /// Sets it, for another stack or another limit of this one.
    @Uninterruptible(REASON)
    public static void limitStack(long stackPointer) {
        Executor.storeLong(ExecutorLayout.OWN_STACK_LIMIT, stackPointer);
        // NOTE: asked afterwards, because a signal or another executor may raise the request at any instruction; the
        // volatile store is seen by others before the question is asked.
        Memory.storeLongVolatile(block().plus(ExecutorLayout.STACK_LIMIT), stackPointer);
        if (watchesStack || isRaised()) {
            Executor.storeLong(ExecutorLayout.STACK_LIMIT, NO_STACK_IS_ENOUGH);
        }
    }

    @Uninterruptible(REASON)
    private static byte load(int field) {
        // SAFE: the entry code made the executor block before any Java code ran. Volatile, because a signal or an
        // interrupt writes these fields between any two instructions.
        return Memory.loadByteVolatile(block().plus(field));
    }

    @Uninterruptible(REASON)
    private static void store(int field, byte value) {
        // SAFE: as in load.
        Memory.storeByteVolatile(block().plus(field), value);
    }

    @Uninterruptible(REASON)
    private static Address block() {
        return new Address(Executor.loadLong(ExecutorLayout.SELF));
    }
}
