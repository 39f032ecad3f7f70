package ibrik.kernel.console;

import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.Uninterruptible;

/// The end of the machine. docs/kernel/05-console.md says what the launcher reads.
public final class PowerOff {
    /// As a process that ends by SIGABRT has in a shell: 128 + 6.
    private static final int PANIC_STATUS = 134;

    /// QEMU, docs: `-device isa-debug-exit,iobase=0xf4,iosize=4`.
    private static final int DEBUG_EXIT = 0xF4;
    /// IBM PC/AT Technical Reference: keyboard controller, command port and "pulse reset".
    private static final int KEYBOARD_COMMAND = 0x64;

    private static final int PULSE_RESET = 0xFE;
    /// What of a status a process passes on.
    private static final int STATUS = 0xFF;
    private static final String WHY = "panics end here";

    /// What the machine's tables say of its power; the image has one.
    public abstract static class Switch {
        /// Switches the machine off, or returns.
        public abstract void off();

        /// Resets it, or returns.
        public abstract void reset();
    }

    @ImmutableAfter("start-up")
    private static Switch power;

    private PowerOff() {}

    /// From now on a machine that does not hear of its program's status is switched off.
    public static void useSwitch(Switch ofTheMachine) {
        power = ofTheMachine;
    }

    /// Ends the machine with a status; never returns.
    @Uninterruptible(WHY)
    public static void exit(int status) {
        end(status, false);
    }

    @Uninterruptible(WHY)
    private static void end(int status, boolean isPanic) {
        ConsoleOutput.end(status & STATUS, isPanic);
        Ports.writeInt(DEBUG_EXIT, status & STATUS);
        if (power != null) {
            power.off();
            power.reset();
        }
        Ports.writeByte(KEYBOARD_COMMAND, PULSE_RESET);
        Processor.tripleFault();
    }

    /// Ends the machine with the status of a panic; never returns.
    @Uninterruptible(WHY)
    public static void panic() {
        end(PANIC_STATUS, true);
    }
}
