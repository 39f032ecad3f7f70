package ibrik.kernel.device.pci;

import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.interrupt.Vector;
import ibrik.kernel.memory.KernelMemory;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Interrupts as writes to memory, which need no table of wires. Source: PCI Local Bus Specification 3.0, 6.8.2 "MSI-X
/// Capability and Table Structures".
@UsesMagic("registers of a device in memory")
public final class MessageInterrupt {
    private static final int CAPABILITY = 0x11;
    private static final int TABLE = 4;
    private static final int BASE_NUMBER = 7;
    private static final int ENABLE = 1 << 31;
    private static final int MASK_ALL = 1 << 30;
    /// An entry: u64 address, u32 data, u32 mask.
    private static final int ENTRY_BYTES = 16;

    private static final int DATA = 8;
    private static final int MASK = 12;

    private static final String WHY = "a device is nobody's in between";

    private MessageInterrupt() {}

    /// Makes entry 0 of the device's table send [Vector#DEVICE]; false if it has no table.
    @Uninterruptible(WHY)
    public static boolean route(PciFunction function, KernelMemory memory) {
        int capability = function.capability(CAPABILITY, 0);
        if (capability == 0) {
            return false;
        }
        int place = function.read(capability + TABLE);
        int base = place & BASE_NUMBER;
        long offset = Integer.toUnsignedLong(place & ~BASE_NUMBER);
        if (function.base(base) == 0) {
            return false;
        }
        Address entry = memory.mapRegisters(function.base(base) + offset, ENTRY_BYTES);
        // SAFE: an entry of the table that was just mapped.
        Memory.storeIntVolatile(entry, Interrupts.messageAddress());
        Memory.storeIntVolatile(entry.plus(Integer.BYTES), 0);
        Memory.storeIntVolatile(entry.plus(DATA), Vector.DEVICE);
        Memory.storeIntVolatile(entry.plus(MASK), 0);
        function.write(capability, function.read(capability) & ~MASK_ALL | ENABLE);
        return true;
    }
}
