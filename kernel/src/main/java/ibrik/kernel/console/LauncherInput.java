package ibrik.kernel.console;

import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.BoundedLoop;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Input from a launcher, by the console's device: it sends nothing but answers, one for each time that we ask, no
/// longer than the buffer, and whole before the reader sees it.
@UsesMagic("fills and empties a raw buffer")
final class LauncherInput {
    /// Commands to the launcher: give me what one read of your input gives; the same, if it need not wait for that.
    private static final int ASK = 'r';

    private static final int ASK_FOR_WHAT_IS_THERE = 'a';
    /// Commands of the launcher: the answer is complete; the input has ended; the answer is why it cannot be read.
    private static final int COMPLETE = 'c';

    private static final int END = 'e';
    private static final int FAILED = 'f';
    private static final int NONE = 0;
    private static final int NOT_KNOWN_YET = -1;
    private static final String WHY = "the answer is nobody's in between";
    private static final String WAITS = "asked where strands wait";
    private static final String OWNER = "touched by who holds the lock of the console, or by a core that gives up";

    @Atomic(OWNER)
    private static int filled;

    @Atomic(OWNER)
    private static int taken;

    @Atomic(OWNER)
    private static boolean hasEnded;

    @Atomic(OWNER)
    private static boolean hasFailed;

    /// The question that has no answer yet.
    @Atomic(OWNER)
    private static int question = NONE;

    /// What was there has been asked, answered, and not yet told.
    @Atomic(OWNER)
    private static boolean isKnown;

    @Atomic(OWNER)
    private static boolean isEscaped;

    private LauncherInput() {}

    /// As [ConsoleInput#read].
    @Uninterruptible(WHY)
    static int read(Address target, int capacity) {
        receive(device());
        if (question != NONE) {
            return 0;
        }
        if (hasFailed) {
            hasFailed = false;
            // What is there is no input.
            taken = filled;
            return ConsoleInput.FAILED;
        }
        if (taken < filled) {
            int count = Math.min(capacity, filled - taken);
            // SAFE: the caller's buffer has the capacity, ours was filled so far.
            Memory.copy(ConsoleInput.buffer().plus(taken), target, count);
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

    /// As [ConsoleInput#available].
    @Uninterruptible(WHY)
    static int available() {
        receive(device());
        if (question == ASK_FOR_WHAT_IS_THERE) {
            return NOT_KNOWN_YET;
        }
        if (question == ASK) {
            return 0;
        }
        if (taken == filled && !hasEnded && !isKnown) {
            ask(ASK_FOR_WHAT_IS_THERE);
            return NOT_KNOWN_YET;
        }
        isKnown = false;
        return hasFailed ? 0 : filled - taken;
    }

    /// As [ConsoleInput#failureBytes].
    static int failureBytes() {
        return filled;
    }

    /// As [ConsoleInput#isThere].
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    static boolean isThere() {
        ConsoleDevice device = ConsoleOutput.startedOrNull();
        if (device != null) {
            receive(device);
        }
        return question == NONE;
    }

    @Uninterruptible(WHY)
    private static ConsoleDevice device() {
        ConsoleDevice device = ConsoleOutput.deviceOrNull();
        if (device == null) {
            throw Panic.because("no console device for input (QEMU: virtserialport), or no memory for it", 0);
        }
        return device;
    }

    @Uninterruptible(WHY)
    private static void ask(int command) {
        filled = 0;
        taken = 0;
        isKnown = false;
        question = command;
        ConsoleOutput.command(command);
    }

    @BoundedLoop("the launcher sends what it was asked for, no more than the buffer holds")
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    private static void receive(ConsoleDevice device) {
        for (int count = device.arrived(); count > 0; count = device.arrived()) {
            Address arrival = device.arrival();
            for (int index = 0; index < count; index++) {
                // SAFE: the bytes that have arrived.
                accept(Memory.loadByte(arrival.plus(index)));
            }
            device.release();
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WAITS)
    private static void accept(byte value) {
        if (isEscaped) {
            isEscaped = false;
            obey(value);
        } else if (value == ConsoleOutput.ESCAPE) {
            isEscaped = true;
        } else {
            put(value);
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WAITS)
    private static void obey(byte command) {
        if (command == ConsoleOutput.ESCAPE) {
            put(command);
        } else if (command == COMPLETE || command == END || command == FAILED) {
            hasEnded |= command == END;
            hasFailed |= command == FAILED;
            isKnown = question == ASK_FOR_WHAT_IS_THERE;
            question = NONE;
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WAITS)
    private static void put(byte value) {
        if (filled < ConsoleInput.CAPACITY) {
            // SAFE: below the capacity.
            Memory.storeByte(ConsoleInput.buffer().plus(filled), value);
            filled++;
        }
    }
}
