package ibrik.kernel.interrupt;

import ibrik.kernel.acpi.Acpi;
import ibrik.kernel.acpi.Line;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.platform.PendingSignals;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The power button of the machine: SIGTERM for the program.
///
/// Sources: ACPI Specification 6.5, "PM1 Event Grouping", "PM1 Control Grouping"; for the event device QEMU 7.2,
/// include/hw/acpi/generic_event_device.h.
@UsesMagic("registers of a device in memory")
final class PowerButton {
    /// Status and enabling of the event, and all status bits, which are cleared by ones.
    private static final int BUTTON = 1 << 8;

    private static final int ALL = 0xFFFF;
    /// In the control register: events come as interrupts, not to the firmware.
    private static final int IS_ENABLED = 1;
    /// Chosen: longer than any firmware takes.
    private static final int MOST_POLLS = 1_000_000;

    private static final int DEVICE_BUTTON = 1 << 1;
    /// Chosen: a line that so often comes for nothing in a row is another's, and is silenced.
    private static final int MOST_STRAYS = 100;

    private static final String WHY = "in the middle of any instruction";

    private final IoApic ioApic;
    private int line;
    private int status;
    private Address eventWord = Address.none();
    private int strays;

    PowerButton(IoApic ioApic) {
        this.ioApic = ioApic;
    }

    /// Listens from now on; does nothing if the machine has no such button.
    void start(Acpi acpi, KernelMemory memory, int core) {
        if (!acpi.hasButton()) {
            return;
        }
        if (acpi.eventWord() == 0) {
            if (!takeFromFirmware(acpi)) {
                return;
            }
            status = acpi.fixed().events;
            Ports.writeShort(status, ALL);
            Ports.writeShort(acpi.fixed().events + acpi.fixed().eventBytes / 2, BUTTON);
        } else {
            long page = acpi.eventWord() & -AddressSpace.PAGE;
            Address mapped = memory.devices().map(page, AddressSpace.PAGE, Caching.UNCACHED);
            if (mapped.isNone()) {
                return;
            }
            eventWord = mapped.plus(acpi.eventWord() - page);
        }
        Line wanted = acpi.line();
        line = wanted.number;
        ioApic.route(line, Vector.POWER, core, wanted.isLevel, wanted.isLow);
    }

    private static boolean takeFromFirmware(Acpi acpi) {
        if (acpi.fixed().control == 0 || (Ports.readShort(acpi.fixed().control) & IS_ENABLED) != 0) {
            return true;
        }
        if (acpi.fixed().commandPort == 0 || acpi.fixed().enableCommand == 0) {
            return false;
        }
        Ports.writeByte(acpi.fixed().commandPort, acpi.fixed().enableCommand);
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if ((Ports.readShort(acpi.fixed().control) & IS_ENABLED) != 0) {
                return true;
            }
            Processor.pause();
        }
        return false;
    }

    @Uninterruptible(WHY)
    void onInterrupt() {
        if (wasPressed()) {
            strays = 0;
            PendingSignals.post(PendingSignals.TERMINATE);
        } else if (++strays >= MOST_STRAYS) {
            ioApic.mask(line);
        }
    }

    /// What has happened is taken back at the device, so that its line falls.
    @Uninterruptible(WHY)
    private boolean wasPressed() {
        if (!eventWord.isNone()) {
            // SAFE: in the page of registers that start() mapped.
            return (Memory.loadIntVolatile(eventWord) & DEVICE_BUTTON) != 0;
        }
        int happened = Ports.readShort(status);
        Ports.writeShort(status, happened);
        return (happened & BUTTON) != 0;
    }
}
