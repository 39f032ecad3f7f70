package ibrik.kernel.console;

import ibrik.machine.instruction.Processor;
import ibrik.runtime.platform.PendingSignals;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What arrives for the program: from a launcher if it listens ([LauncherInput]), else by the serial port, whose
/// interrupt handler puts it into a buffer until a reader takes it. While the buffer is full the device waits.
///
/// The state is touched with interrupts off.
@UsesMagic("fills and empties a raw buffer")
public final class ConsoleInput {
    /// To the launcher: signals are heard from now on.
    private static final int LISTENS = 'l';
    /// As `stacks.s` has it.
    static final int CAPACITY = 8192;

    /// EOT, what Control-D sends from a terminal.
    private static final int END = 4;

    private static final String WHY = "an interrupt may come at any other moment";
    private static final String PROTOCOL = "touched with interrupts off alone; one read of one field needs nothing";

    @Atomic(PROTOCOL)
    private static volatile int filled;

    @Atomic(PROTOCOL)
    private static int taken;

    @Atomic(PROTOCOL)
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

    /// How many bytes were taken; -1 at the end of input, which is told once; 0 if nothing is there yet: then it has
    /// been asked for.
    @Uninterruptible(WHY)
    public static int read(Address target, int capacity) {
        if (ConsoleOutput.launcherListens()) {
            return LauncherInput.read(target, capacity);
        }
        Processor.forbidInterrupts();
        int count = take(target, capacity);
        Processor.allowInterrupts();
        return count;
    }

    @Uninterruptible(WHY)
    private static int take(Address target, int capacity) {
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
        filled = 0;
        taken = 0;
        ConsoleOutput.PORT.interruptForInput(true);
        return 0;
    }

    /// True if it is worth another try to [#read], or to ask what is [#available].
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public static boolean isThere() {
        return ConsoleOutput.launcherListens() ? LauncherInput.isThere() : taken < filled || hasEnded;
    }

    /// How many bytes can be taken at once, or will be there for the next read without a wait; -1 if that has been
    /// asked, and [#isThere] tells when it is known.
    @Uninterruptible(WHY)
    public static int available() {
        return ConsoleOutput.launcherListens() ? LauncherInput.available() : filled - taken;
    }

    /// The port's interrupt: takes all that the device has, or it would not interrupt again.
    @Uninterruptible(WHY)
    public static void receive() {
        SerialPort port = ConsoleOutput.PORT;
        Address landing = buffer().plus(CAPACITY);
        for (int count = port.read(landing); count > 0; count = port.read(landing)) {
            for (int index = 0; index < count; index++) {
                // SAFE: the bytes that were just read, behind the buffer.
                accept(Memory.loadByte(landing.plus(index)));
            }
            if (filled > CAPACITY - SerialPort.MOST_READ) {
                port.interruptForInput(false);
                return;
            }
        }
    }

    @Uninterruptible(WHY)
    private static void accept(byte value) {
        if (ConsoleOutput.launcherListens()) {
            PendingSignals.post(value);
        } else if (value == END) {
            hasEnded = true;
        } else if (filled < CAPACITY) {
            // SAFE: below the capacity.
            Memory.storeByte(buffer().plus(filled), value);
            filled++;
        }
    }
}
