package ibrik.kernel.console;

import ibrik.machine.instruction.Processor;
import ibrik.runtime.platform.PendingSignals;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.BoundedLoop;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What arrives for the program: from a launcher if it listens ([LauncherInput]), else by the serial port, whose
/// interrupt handler puts it into a buffer until a reader takes it. While the buffer is full the device waits.
///
/// A ring with one writer, the interrupt, which comes to one core, and one reader, who holds the lock of the console:
/// each changes its own counter, and reads the other's afresh.
@UsesMagic("fills and empties a raw buffer")
public final class ConsoleInput {
    /// To the launcher: signals are heard from now on.
    private static final int LISTENS = 'l';
    /// As `stacks.s` has it; a power of two.
    static final int CAPACITY = 8192;

    /// What [#read] returns for input that cannot be read.
    public static final int FAILED = -2;

    /// EOT, what Control-D sends from a terminal.
    private static final int END = 4;

    private static final String WHY = "an interrupt may come at any other moment";

    /// Bytes that ever came.
    @Atomic("written by the interrupt alone, behind the bytes that it counts")
    private static volatile int filled;

    /// Bytes that were ever read.
    @Atomic("written by the reader alone, behind the copy of the bytes that it counts")
    private static volatile int taken;

    @Atomic("set by the interrupt behind the last byte; cleared by the reader, who has read them all")
    private static volatile boolean hasEnded;

    private ConsoleInput() {}

    @Symbol("ibrik_console_input")
    static native Address buffer();

    /// From now on interrupts are on, and signals of a launcher are posted.
    public static void listen() {
        if (ConsoleOutput.launcherListens()) {
            ConsoleOutput.PORT.interruptForInput(true);
            ConsoleOutput.tell(LISTENS);
        }
        Processor.allowInterrupts();
    }

    /// How many bytes were taken; -1 at the end of input, which is told once; [#FAILED] if it cannot be read; 0 if
    /// nothing is there yet: then it has been asked for.
    @Uninterruptible(WHY)
    public static int read(Address target, int capacity) {
        if (ConsoleOutput.launcherListens()) {
            return LauncherInput.read(target, capacity);
        }
        return take(target, capacity);
    }

    /// Why input could not be read, in the words of the launcher, from a [#read] that says so until the next.
    public static Address failure() {
        return buffer();
    }

    /// How long that is.
    public static int failureBytes() {
        return LauncherInput.failureBytes();
    }

    @Uninterruptible(WHY)
    private static int take(Address target, int capacity) {
        // NOTE: asked first: the end comes behind all bytes.
        boolean ended = hasEnded;
        int there = filled - taken;
        if (there > 0) {
            int start = taken & CAPACITY - 1;
            int count = Math.min(Math.min(capacity, there), CAPACITY - start);
            // SAFE: the caller's buffer has the capacity, ours was filled so far.
            Memory.copy(buffer().plus(start), target, count);
            taken += count;
            return count;
        }
        if (ended) {
            hasEnded = false;
            return -1;
        }
        ConsoleOutput.PORT.interruptForInput(true);
        return 0;
    }

    /// True if it is worth another try to [#read], or to ask what is [#available].
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public static boolean isThere() {
        return ConsoleOutput.launcherListens() ? LauncherInput.isThere() : filled != taken || hasEnded;
    }

    /// How many bytes can be taken at once, or will be there for the next read without a wait; -1 if that has been
    /// asked, and [#isThere] tells when it is known.
    @Uninterruptible(WHY)
    public static int available() {
        return ConsoleOutput.launcherListens() ? LauncherInput.available() : filled - taken;
    }

    /// The port's interrupt: takes all that the device has, or it would not interrupt again.
    @BoundedLoop("the line is slower than this, and without a launcher the buffer is full at last")
    @Uninterruptible(WHY)
    public static void receive() {
        SerialPort port = ConsoleOutput.PORT;
        Address landing = buffer().plus(CAPACITY);
        for (int count = port.read(landing); count > 0; count = port.read(landing)) {
            for (int index = 0; index < count; index++) {
                // SAFE: the bytes that were just read, behind the buffer.
                accept(Memory.loadByte(landing.plus(index)));
            }
            if (filled - taken > CAPACITY - SerialPort.MOST_READ) {
                port.interruptForInput(false);
                return;
            }
        }
    }

    @Uninterruptible(WHY)
    private static void accept(byte value) {
        if (ConsoleOutput.launcherListens()) {
            ConsoleOutput.outputIsLost |= value == ConsoleOutput.OUTPUT;
            ConsoleOutput.errorsAreLost |= value == ConsoleOutput.ERRORS;
            PendingSignals.post(value);
        } else if (value == END) {
            hasEnded = true;
        } else if (filled - taken < CAPACITY) {
            // SAFE: below the capacity.
            Memory.storeByte(buffer().plus(filled & CAPACITY - 1), value);
            filled++;
        }
    }
}
