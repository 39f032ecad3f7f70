package ibrik.kernel.boot;

import ibrik.kernel.acpi.Acpi;
import ibrik.kernel.acpi.Register;
import ibrik.kernel.console.PowerOff;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Switches the machine off, or resets it, as its tables say.
///
/// Source: ACPI Specification 6.5, "PM1 Control Grouping", "Sleep Control Register", "Reset Register".
@UsesMagic("registers of devices in memory")
final class PowerSwitch extends PowerOff.Switch {
    /// In the control port: the sleep type, and the bit that begins the sleep.
    private static final int TYPE_SHIFT = 10;

    private static final int TYPE = 7 << TYPE_SHIFT;
    private static final int SLEEP = 1 << 13;
    /// The same in the register of machines with reduced hardware.
    private static final int REDUCED_TYPE_SHIFT = 2;

    private static final int REDUCED_SLEEP = 1 << 5;
    private static final int SECOND_SHIFT = 8;
    private static final int BYTE = 0xFF;
    /// Chosen: a machine that is to be off is off long before.
    private static final int MOST_POLLS = 1_000_000;

    private static final String WHY = "panics end here";

    private final Acpi acpi;
    private Address sleep = Address.none();
    private Address reset = Address.none();

    PowerSwitch(Acpi acpi) {
        this.acpi = acpi;
    }

    /// Maps the registers that are in memory.
    void start(KernelMemory memory) {
        sleep = mapped(acpi.fixed().sleep, memory);
        reset = mapped(acpi.fixed().reset, memory);
    }

    private static Address mapped(Register register, KernelMemory memory) {
        if (!register.isThere || register.isPort) {
            return Address.none();
        }
        long page = register.address & -AddressSpace.PAGE;
        Address start = memory.devices().map(page, AddressSpace.PAGE, Caching.UNCACHED);
        return start.isNone() ? start : start.plus(register.address - page);
    }

    @Override
    @Uninterruptible(WHY)
    public void off() {
        int types = acpi.offTypes();
        if (types < 0) {
            return;
        }
        write(acpi.fixed().sleep, sleep, (types & BYTE) << REDUCED_TYPE_SHIFT | REDUCED_SLEEP);
        fallAsleep(acpi.fixed().control, types & BYTE);
        fallAsleep(acpi.fixed().secondControl, types >> SECOND_SHIFT);
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            Processor.pause();
        }
    }

    @Uninterruptible(WHY)
    private static void fallAsleep(int control, int type) {
        if (control != 0) {
            int value = Ports.readShort(control) & ~TYPE | type << TYPE_SHIFT;
            Ports.writeShort(control, value);
            Ports.writeShort(control, value | SLEEP);
        }
    }

    @Override
    @Uninterruptible(WHY)
    public void reset() {
        write(acpi.fixed().reset, reset, acpi.fixed().resetValue);
    }

    @Uninterruptible(WHY)
    private static void write(Register register, Address mapped, int value) {
        if (register.isThere && register.isPort) {
            Ports.writeByte((int) register.address, value);
        } else if (!mapped.isNone()) {
            // SAFE: in the page that start() mapped.
            Memory.storeByteVolatile(mapped, (byte) value);
        }
    }
}
