package ibrik.kernel.console;

import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What arrives by the serial port: the interrupt handler puts it into a buffer until a reader takes it.
///
/// A launcher sends nothing but answers: one for each time that we ask, no longer than the buffer, and whole before the
/// reader sees it. Without a launcher bytes come as they like; while the buffer is full the device waits.
///
/// The state is touched with interrupts off. Once there was a reader, interrupts are on.
@UsesMagic("fills and empties a raw buffer")
public final class ConsoleInput {
    /// Commands to the launcher: give me what one read of your input gives; the same, if it need not wait for that.
    private static final int ASK = 'r';

    private static final int ASK_FOR_WHAT_IS_THERE = 'a';
    /// Commands of the launcher: the answer is complete; the input has ended.
    private static final int COMPLETE = 'c';

    private static final int END = 'e';
    /// Without a launcher: EOT, what Control-D sends from a terminal.
    private static final int PLAIN_END = 4;
    private static final int BYTE = 0xFF;
    /// As `stacks.s` has it.
    private static final int CAPACITY = 8192;

    private static final String WHY = "an interrupt may come at any other moment";
    private static final String PROTOCOL = "touched with interrupts off alone; one read of one field needs nothing";

    @Atomic(PROTOCOL)
    private static int filled;

    @Atomic(PROTOCOL)
    private static int taken;

    @Atomic(PROTOCOL)
    private static boolean hasEnded;

    /// An answer is on its way.
    @Atomic(PROTOCOL)
    private static volatile boolean awaitsAnswer;

    @Atomic(PROTOCOL)
    private static boolean isEscaped;

    private ConsoleInput() {}

    @Symbol("ibrik_console_input")
    private static native Address buffer();

    /// How many bytes were taken; -1 at the end of input, which is told once; 0 if nothing is there yet: then it has
    /// been asked for.
    @Uninterruptible(WHY)
    public static int read(Address target, int capacity) {
        Processor.forbidInterrupts();
        int count = take(target, capacity);
        Processor.allowInterrupts();
        return count;
    }

    @Uninterruptible(WHY)
    private static int take(Address target, int capacity) {
        if (awaitsAnswer) {
            return 0;
        }
        if (taken < filled) {
            int count = Math.min(capacity, filled - taken);
            // SAFE: the caller's buffer has the capacity, ours was filled so far.
            Memory.copy(buffer().plus(taken), target, count);
            taken += count;
            return count;
        }
        if (hasEnded) {
            hasEnded = false;
            return -1;
        }
        ask(ASK);
        return 0;
    }

    @Uninterruptible(WHY)
    private static void ask(int command) {
        filled = 0;
        taken = 0;
        ConsoleOutput.PORT.interruptForInput(true);
        if (ConsoleOutput.launcherListens()) {
            awaitsAnswer = true;
            ConsoleOutput.command(command);
        }
    }

    /// True if [#read] would not return 0.
    @Uninterruptible(WHY)
    public static boolean isThere() {
        return !awaitsAnswer && (taken < filled || hasEnded);
    }

    /// How many bytes can be taken at once, or will be there for the next read without a wait.
    @Uninterruptible(WHY)
    public static int available() {
        Processor.forbidInterrupts();
        if (!awaitsAnswer && taken == filled && !hasEnded) {
            ask(ASK_FOR_WHAT_IS_THERE);
            while (awaitsAnswer) {
                Processor.waitForInterrupt();
            }
        }
        int count = awaitsAnswer ? 0 : filled - taken;
        Processor.allowInterrupts();
        return count;
    }

    /// The port's interrupt: takes all that the device has, or it would not interrupt again.
    @Uninterruptible(WHY)
    public static void receive() {
        SerialPort port = ConsoleOutput.PORT;
        Address landing = buffer().plus(CAPACITY);
        for (int count = port.read(landing); count > 0; count = port.read(landing)) {
            for (int index = 0; index < count; index++) {
                // SAFE: the bytes that were just read, behind the buffer.
                accept(Memory.loadByte(landing.plus(index)) & BYTE);
            }
            if (filled > CAPACITY - SerialPort.MOST_READ && !ConsoleOutput.launcherListens()) {
                port.interruptForInput(false);
                return;
            }
        }
    }

    @Uninterruptible(WHY)
    private static void accept(int value) {
        if (!ConsoleOutput.launcherListens()) {
            if (value == PLAIN_END) {
                hasEnded = true;
            } else {
                put(value);
            }
        } else if (isEscaped) {
            isEscaped = false;
            obey(value);
        } else if (value == ConsoleOutput.ESCAPE) {
            isEscaped = true;
        } else {
            put(value);
        }
    }

    @Uninterruptible(WHY)
    private static void obey(int command) {
        if (command == ConsoleOutput.ESCAPE) {
            put(ConsoleOutput.ESCAPE);
        } else if (command == COMPLETE) {
            awaitsAnswer = false;
        } else if (command == END) {
            hasEnded = true;
            awaitsAnswer = false;
        }
    }

    @Uninterruptible(WHY)
    private static void put(int value) {
        if (filled < CAPACITY) {
            // SAFE: below the capacity.
            Memory.storeByte(buffer().plus(filled), (byte) value);
            filled++;
        }
    }
}
