package ibrik.kernel.interrupt;

import ibrik.kernel.console.Console;
import ibrik.kernel.memory.ImageLayout;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// The code addresses on a stack, innermost first: some are left from calls that have returned.
@UsesMagic("reads the words of a stack")
final class StackTrace {
    private static final int MOST_ADDRESSES = 24;
    private static final int MOST_WORDS = 512;
    private static final String WHY = "the state may be anything";

    private StackTrace() {}

    @Uninterruptible(WHY)
    static void print(Address frame) {
        line(InterruptFrame.word(frame, InterruptFrame.INSTRUCTION_POINTER));
        Address base = new Address(Executor.loadLong(ExecutorLayout.STACK_BASE));
        Address at = new Address(InterruptFrame.word(frame, InterruptFrame.STACK_POINTER));
        int printed = 0;
        for (int word = 0; word < MOST_WORDS && printed < MOST_ADDRESSES && at.isBelow(base); word++) {
            // SAFE: from the stack pointer to its base a stack is mapped, as far as it was used.
            Address value = at.isAligned(8) ? Memory.loadAddress(at) : Address.none();
            if (value.isWithin(ImageLayout.codeStart(), ImageLayout.constantsStart())) {
                line(value.raw());
                printed++;
            }
            at = at.plus(8);
        }
    }

    @Uninterruptible(WHY)
    private static void line(long address) {
        Console.text("    at ");
        Console.hexadecimal(address);
        Console.endLine();
    }
}
