package ibrik.kernel.interrupt;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The registers of interrupted code, as the stubs in `interrupt.s` and the processor leave them on the stack.
///
///     +0    r15 r14 r13 r12 r11 r10 r9 r8 rbp rdi rsi rdx rcx rbx rax    (15 words)
///     +120  vector, error code
///     +136  rip, cs, rflags, rsp, ss
@UsesMagic("reads and changes saved registers")
final class InterruptFrame {
    /// NOTE: the order of the words at +0; names of equal width.
    static final int GENERAL_REGISTERS = 15;

    static final int R15 = 0;
    static final int R14 = 8;
    static final int R13 = 16;
    static final int R12 = 24;
    static final int RBP = 64;
    static final int RBX = 104;

    static final int VECTOR = 120;
    static final int ERROR_CODE = 128;
    static final int INSTRUCTION_POINTER = 136;
    static final int FLAGS = 152;
    static final int STACK_POINTER = 160;
    /// The whole frame, up to the end of the stack that the processor has changed to.
    static final int BYTES = 176;

    private static final String[] NAMES = {
        "r15", "r14", "r13", "r12", "r11", "r10", "r9 ", "r8 ", "rbp", "rdi", "rsi", "rdx", "rcx", "rbx", "rax"
    };

    private static final String WHY = "in the middle of any instruction";

    private InterruptFrame() {}

    @Uninterruptible(WHY)
    static long word(Address frame, int offset) {
        // SAFE: `frame` is what interrupt.s passed; the offset is one of the constants.
        return Memory.loadLong(frame.plus(offset));
    }

    @Uninterruptible(WHY)
    static void resumeAt(Address frame, Address instruction) {
        // SAFE: as above; the stub returns to what is there.
        Memory.storeAddress(frame.plus(INSTRUCTION_POINTER), instruction);
    }

    @Uninterruptible(WHY)
    static String registerName(int index) {
        return NAMES[index];
    }
}
