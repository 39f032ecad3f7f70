package ibrik.runtime.thread;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Stack traces of threads other than the caller. Their stacks stand still while the caller holds the lock of the
/// runtime and has stopped the executors that run them.
@UsesMagic("reads the registers that a strand left on its stack")
public final class SuspendedTrace {
    private static final int WORD_BYTES = 8;
    /// Where `ibrik_switch_stack` leaves the registers, in words above the stack pointer, in the order of
    /// [SavedRegistersLayout]: rbx, rbp, r12, r13, r14, r15; behind them the return address.
    private static final long PLACES = 0x0123_54L;

    private static final int BITS_OF_PLACE = 4;
    private static final int REGISTER_COUNT = 6;

    private SuspendedTrace() {}

    /// What the thread is doing; null if it does not live, and an empty trace before its first step.
    public static StackTraceElement[] ofOrNull(JavaThread_ thread) {
        long[] frames = new long[Backtrace.MOST_FRAMES];
        long[] record = new long[SavedRegistersLayout.BYTES / WORD_BYTES];
        int count = walk(thread, frames, record);
        if (count < 0) {
            return null;
        }
        return decode(frames, count);
    }

    /// What a virtual thread is doing; null if `carrier` does not carry it, or carries it no longer.
    public static StackTraceElement[] ofMountedOrNull(Thread thread, Thread carrierOrNull) {
        long[] frames = new long[Backtrace.MOST_FRAMES];
        long[] record = new long[SavedRegistersLayout.BYTES / WORD_BYTES];
        int count = carrierOrNull == null ? -1 : walkMounted(thread, carrierOrNull, frames, record);
        return count < 0 ? null : decode(frames, count);
    }

    /// Where the frames of a continuation stand that is not mounted, and that does not go on meanwhile.
    static StackTraceElement[] ofFrozen(long[] frozen) {
        long[] frames = new long[Backtrace.MOST_FRAMES];
        long[] record = new long[SavedRegistersLayout.BYTES / WORD_BYTES];
        return decode(frames, walkFrozen(frozen, frames, record));
    }

    private static StackTraceElement[] decode(long[] frames, int count) {
        long[] exact = new long[count];
        System.arraycopy(frames, 0, exact, 0, count);
        return StackTraces.decode(exact);
    }

    @Uninterruptible("the arrays must not move")
    private static int walkFrozen(long[] frozen, long[] frames, long[] record) {
        Address object = Memory.addressOf(frozen);
        return StackCopy.frozenBytes(object) == 0 ? 0 : walk(StackCopy.words(object), frames, record);
    }

    /// The number of return addresses stored, -1 if the thread does not live.
    private static int walk(JavaThread_ thread, long[] frames, long[] record) {
        RuntimeLock.acquire();
        Strand strand = thread.strand;
        if (strand != null && strand.runner != null) {
            RuntimeLock.stopOthers();
        }
        int count = -1;
        if (strand != null) {
            // Below its own frames are those of a virtual thread, if it carries one.
            Address own = new Address(thread.carrierRegisters());
            count = walk(own.isNone() ? stackPointer(strand) : own, frames, record);
        }
        RuntimeLock.release();
        return count;
    }

    private static int walkMounted(Thread thread, Thread carrier, long[] frames, long[] record) {
        RuntimeLock.acquire();
        Strand strand = Strand.of(carrier);
        if (strand != null && strand.runner != null) {
            RuntimeLock.stopOthers();
        }
        int count = strand != null && strand.shown == thread ? walk(stackPointer(strand), frames, record) : -1;
        RuntimeLock.release();
        return count;
    }

    @Holds(LockRank.RUNTIME)
    private static Address stackPointer(Strand strand) {
        return strand.runner == null
                ? new Address(strand.stackPointer)
                : RuntimeLock.stoppedAt(Executors.block(strand.runner.number));
    }

    @Uninterruptible("the stack must not change, nor the arrays move")
    private static int walk(Address stackPointer, long[] frames, long[] record) {
        if (StackSwitch.isUnused(stackPointer)) {
            return 0;
        }
        Address registers = Memory.addressOf(record).plus(ObjectLayout.ARRAY_ELEMENTS);
        for (int register = 0; register < REGISTER_COUNT; register++) {
            long place = PLACES >>> BITS_OF_PLACE * register & (1 << BITS_OF_PLACE) - 1;
            // SAFE: the words are on the stack of a strand that does not run, the record is an array of this length.
            Memory.storeLong(
                    registers.plus(WORD_BYTES * register), Memory.loadLong(stackPointer.plus(WORD_BYTES * place)));
        }
        Address returnAddress = stackPointer.plus(WORD_BYTES * REGISTER_COUNT);
        Memory.storeLong(
                registers.plus(SavedRegistersLayout.STACK_POINTER),
                returnAddress.plus(WORD_BYTES).raw());
        Memory.storeLong(registers.plus(SavedRegistersLayout.PROGRAM_COUNTER), Memory.loadLong(returnAddress));
        return Backtrace.walkFrom(registers, frames);
    }
}
