package ibrik.kernel.interrupt;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The interrupt controller of the devices. Source: Intel 82093AA data sheet (1996), "Register Description".
@UsesMagic("registers of a device in memory")
final class IoApic {
    /// Where the first one is after a reset; firmware leaves it there, and so do QEMU's pc, q35 and microvm.
    private static final long BASE = 0xFEC0_0000L;

    private static final int SELECT = 0x00;
    private static final int WINDOW = 0x10;
    private static final int REDIRECTION = 0x10;
    private static final int DESTINATION_SHIFT = 24;
    private static final int LOW = 1 << 13;
    private static final int LEVEL = 1 << 15;
    private static final int MASKED = 1 << 16;
    private static final int LINES = 24;
    private static final String WHY = "a device is started with nobody in between";

    private Address registers = Address.none();

    void start(KernelMemory memory) {
        registers = memory.devices().map(BASE, AddressSpace.PAGE, Caching.UNCACHED);
        if (registers.isNone()) {
            throw Panic.because("no memory to map the I/O APIC", BASE);
        }
    }

    /// Interrupts of this line, which is high until the device is answered, come as `vector` to one core. The lines of
    /// a second controller, behind the [#LINES] of this one, are not known here.
    @Uninterruptible(WHY)
    void routeLevel(int line, int vector, int core) {
        if (Integer.compareUnsigned(line, LINES) >= 0) {
            throw Panic.because("a line that the first I/O APIC does not have", line);
        }
        route(line, vector, core, true, false);
    }

    /// Interrupts of this line come as `vector` to one core: fixed, physical destination.
    ///
    /// @param level as long as the line signals, else when it begins to
    /// @param low   it signals by a low voltage
    @Uninterruptible(WHY)
    void route(int line, int vector, int core, boolean level, boolean low) {
        write(REDIRECTION + 2 * line + 1, core << DESTINATION_SHIFT);
        write(REDIRECTION + 2 * line, vector | (level ? LEVEL : 0) | (low ? LOW : 0));
    }

    /// No interrupts of this line come any more.
    @Uninterruptible(WHY)
    void mask(int line) {
        write(REDIRECTION + 2 * line, MASKED);
    }

    @Uninterruptible(WHY)
    private void write(int register, int value) {
        // SAFE: the page of registers that start() mapped.
        Memory.storeIntVolatile(registers.plus(SELECT), register);
        Memory.storeIntVolatile(registers.plus(WINDOW), value);
    }
}
