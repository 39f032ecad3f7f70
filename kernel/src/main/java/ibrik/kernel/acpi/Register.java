package ibrik.kernel.acpi;

/// A register of one byte, at a port or in memory. Source: ACPI Specification 6.5, "Generic Address Structure":
/// u8 space, width, offset, size of access, u64 address.
public final class Register {
    static final int BYTES = 12;
    private static final int ADDRESS = 4;
    private static final int IN_MEMORY = 0;
    private static final int AT_PORT = 1;
    private static final long PORTS = 0xFFFF;

    public boolean isThere;
    public boolean isPort;
    /// The port, or the physical address.
    public long address;

    void read(TableWindow memory, long place) {
        int space = memory.loadByte(place);
        address = memory.loadLong(place + ADDRESS);
        isPort = space == AT_PORT;
        isThere = address != 0 && (isPort ? (address & PORTS) == address : space == IN_MEMORY);
    }
}
