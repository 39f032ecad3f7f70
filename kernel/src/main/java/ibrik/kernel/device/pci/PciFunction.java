package ibrik.kernel.device.pci;

import ibrik.machine.instruction.Ports;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;

/// One function of a device on a PCI bus, by its configuration space. Source: PCI Local Bus Specification 3.0,
/// 3.2.2.3.2
/// "Software Generation of Configuration Transactions", 6.1 "Configuration Space Organization".
public final class PciFunction {
    /// Registers of 32 bits.
    public static final int IDENTITY = 0x00;

    private static final int COMMAND = 0x04;
    private static final int BASE_ADDRESS = 0x10;
    private static final int CAPABILITIES = 0x34;

    private static final int ADDRESS_PORT = 0xCF8;
    private static final int DATA_PORT = 0xCFC;
    private static final int ENABLE = 1 << 31;
    private static final int DEVICE_SHIFT = 11;

    private static final int IS_PORTS = 1;
    private static final int TYPE = 6;
    private static final int IS_64_BIT = 4;
    private static final int BASE_FLAGS = 0xF;
    private static final int MEMORY = 2;
    private static final int MASTER = 4;
    private static final int STATUS_AND_COMMAND = 0xFFFF;
    private static final int HAS_CAPABILITIES = 1 << 20;
    private static final int POINTER = 0xFC;
    private static final int BYTE = 0xFF;
    private static final int BYTE_SHIFT = 8;
    private static final long WORD = 0xFFFF_FFFFL;
    private static final int HALF = 32;
    /// What fits between the header and the end of the space.
    private static final int MOST_CAPABILITIES = 48;

    private static final String WHY = "a device is nobody's in between";

    /// What the address port is given to choose it: enable bit, bus, device, function.
    private int select;

    /// Is from now on the first function of this device on the first bus.
    @Uninterruptible(WHY)
    public void choose(int device) {
        select = ENABLE | device << DEVICE_SHIFT;
    }

    @Uninterruptible(WHY)
    @NeverInline("cold")
    public int read(int register) {
        Ports.writeInt(ADDRESS_PORT, select | register);
        return Ports.readInt(DATA_PORT);
    }

    @Uninterruptible(WHY)
    @NeverInline("cold")
    public void write(int register, int value) {
        Ports.writeInt(ADDRESS_PORT, select | register);
        Ports.writeInt(DATA_PORT, value);
    }

    /// Lets the device answer in memory, and use memory and send interrupts by itself.
    @Uninterruptible(WHY)
    public void enable() {
        write(COMMAND, read(COMMAND) & STATUS_AND_COMMAND | MEMORY | MASTER);
    }

    /// Where the registers of this number are in physical memory; 0 if they are not.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    public long base(int number) {
        int low = read(BASE_ADDRESS + number * Integer.BYTES);
        if ((low & IS_PORTS) != 0) {
            return 0;
        }
        long high = isWide(low) ? read(BASE_ADDRESS + (number + 1) * Integer.BYTES) & WORD : 0;
        return high << HALF | low & ~BASE_FLAGS & WORD;
    }

    @Uninterruptible(WHY)
    private static boolean isWide(int low) {
        return (low & TYPE) == IS_64_BIT;
    }

    /// How many bytes the registers of this number take. Before [#enable], since they are elsewhere for a moment.
    @Uninterruptible(WHY)
    public long baseBytes(int number) {
        int register = BASE_ADDRESS + number * Integer.BYTES;
        int command = read(COMMAND) & STATUS_AND_COMMAND;
        int low = read(register);
        write(COMMAND, command & ~MEMORY);
        write(register, -1);
        long bytes = -(read(register) & ~BASE_FLAGS | ~WORD);
        write(register, low);
        write(COMMAND, command);
        return bytes & WORD;
    }

    /// The register where the next capability begins that has this identity, behind `after`, which is 0 for the first;
    /// 0 if there is none.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    public int capability(int identity, int after) {
        if ((read(COMMAND) & HAS_CAPABILITIES) == 0) {
            return 0;
        }
        int at = after == 0 ? read(CAPABILITIES) & POINTER : next(after);
        for (int count = 0; at != 0 && count < MOST_CAPABILITIES; count++) {
            if ((read(at) & BYTE) == identity) {
                return at;
            }
            at = next(at);
        }
        return 0;
    }

    @Uninterruptible(WHY)
    private int next(int capability) {
        return read(capability) >>> BYTE_SHIFT & POINTER;
    }
}
