package ibrik.kernel.interrupt;

import ibrik.runtime.exception.PanicTrace;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The Java stack of interrupted code, for reports.
@UsesMagic("fills the record that the unwinder reads")
final class StackTrace {
    private static final String WHY = "the state may be anything";
    /// Chosen: a program, the handler of a device, and that of a fault in there.
    private static final int MOST_PIECES = 3;

    private StackTrace() {}

    @Symbol("ibrik_panic_record")
    private static native Address record();

    /// Of the core with this number. If a handler was interrupted, what that has interrupted comes behind.
    @Uninterruptible(WHY)
    static void print(Address frame, int core) {
        Address at = frame;
        for (int piece = 0; piece < MOST_PIECES && !at.isNone(); piece++) {
            print(at);
            at = InterruptTable.interrupted(core, InterruptFrame.word(at, InterruptFrame.STACK_POINTER));
        }
    }

    @Uninterruptible(WHY)
    private static void print(Address frame) {
        // NOTE: the order of SavedRegistersLayout: rbx, rbp, r12 to r15.
        move(frame, InterruptFrame.RBX, SavedRegistersLayout.REGISTERS);
        move(frame, InterruptFrame.RBP, SavedRegistersLayout.REGISTERS + 8);
        move(frame, InterruptFrame.R12, SavedRegistersLayout.REGISTERS + 16);
        move(frame, InterruptFrame.R13, SavedRegistersLayout.REGISTERS + 24);
        move(frame, InterruptFrame.R14, SavedRegistersLayout.REGISTERS + 32);
        move(frame, InterruptFrame.R15, SavedRegistersLayout.REGISTERS + 40);
        move(frame, InterruptFrame.STACK_POINTER, SavedRegistersLayout.STACK_POINTER);
        move(frame, InterruptFrame.INSTRUCTION_POINTER, SavedRegistersLayout.PROGRAM_COUNTER);
        PanicTrace.print(record());
    }

    @Uninterruptible(WHY)
    private static void move(Address frame, int from, int to) {
        // SAFE: 64 bytes of stacks.s, used by reports alone.
        Memory.storeLong(record().plus(to), InterruptFrame.word(frame, from));
    }
}
