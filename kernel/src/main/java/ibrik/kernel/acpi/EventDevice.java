package ibrik.kernel.acpi;

/// The device by which a machine with reduced hardware tells of events (ACPI0013), as QEMU describes it in its
/// definition block: the name, an interrupt resource and a region in memory, in whose first word the bits of what has
/// happened are found. Reading clears them. There is no interpreter: another description is not understood, and there
/// is no power button then.
///
/// Sources: ACPI Specification 6.5, "Interrupt-signaled ACPI events", "Extended Interrupt Descriptor"; QEMU 7.2,
/// hw/acpi/generic_event_device.c, docs/specs/acpi_hw_reduced_hotplug.rst.
final class EventDevice {
    /// "ACPI" and "0013", low byte first.
    private static final int NAME = 0x4950_4341;

    private static final int NUMBER = 0x3331_3030;
    private static final int INTERRUPT = 0x89;
    private static final int INTERRUPT_BYTES = 9;
    private static final int EDGE = 1 << 1;
    private static final int LOW = 1 << 2;
    /// `OperationRegion`: 5B 80, a name of four letters, the space 0 of memory, 0C and the address.
    private static final int REGION = 0x805B;

    private static final int REGION_ADDRESS = 8;
    private static final int DOUBLE_PREFIX = 0x0C;
    /// Chosen: how far behind its name QEMU describes the device.
    private static final int MOST_BYTES = 256;

    private EventDevice() {}

    /// The physical address of the word of events, 0 if there is no such device; then `line` is set.
    static long find(TableWindow memory, long table, long bytes, Line line) {
        long end = table + bytes;
        for (long place = table + TableWindow.HEADER_BYTES; place + 8 <= end; place++) {
            if (memory.loadInt(place) == NAME && memory.loadInt(place + 4) == NUMBER) {
                return describe(memory, place + 8, Math.min(end, place + MOST_BYTES), line);
            }
        }
        return 0;
    }

    private static long describe(TableWindow memory, long start, long end, Line line) {
        long events = 0;
        for (long place = start; place + REGION_ADDRESS + 4 <= end; place++) {
            int opcode = memory.loadByte(place);
            if (opcode == INTERRUPT && memory.loadShort(place + 1) >= INTERRUPT_BYTES - 3 && !line.isThere()) {
                int flags = memory.loadByte(place + 3);
                line.set(memory.loadInt(place + 5), (flags & EDGE) == 0, (flags & LOW) != 0);
            } else if (memory.loadShort(place) == REGION
                    && memory.loadByte(place + 6) == 0
                    && memory.loadByte(place + 7) == DOUBLE_PREFIX
                    && events == 0) {
                events = memory.loadUnsignedInt(place + REGION_ADDRESS);
            }
        }
        return line.isThere() ? events : 0;
    }
}
