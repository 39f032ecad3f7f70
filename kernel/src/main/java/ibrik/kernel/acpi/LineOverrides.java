package ibrik.kernel.acpi;

/// How the lines of the old interrupt controllers reach the new one (MADT).
///
///     +44  records: u8 type, u8 length; type 2:  +2 u8 bus   +3 u8 source   +4 u32 line   +8 u16 flags
///
/// Source: ACPI Specification 6.5, "Interrupt Source Override Structure", "MPS INTI Flags".
final class LineOverrides {
    /// "APIC", low byte first.
    static final int SIGNATURE = 0x4349_5041;

    private static final int FIRST = 44;
    private static final int OVERRIDE = 2;
    private static final int OVERRIDE_BYTES = 10;
    private static final int SOURCE = 3;
    private static final int LINE = 4;
    private static final int FLAGS = 8;
    private static final int POLARITY = 3;
    private static final int ACTIVE_HIGH = 1;
    private static final int TRIGGER = 3 << 2;
    private static final int EDGE = 1 << 2;

    private LineOverrides() {}

    /// The line by which `source`, the one of the power management, comes.
    static void find(TableWindow memory, long table, long bytes, int source, Line line) {
        line.set(source, true, true);
        long end = table + bytes;
        int length;
        for (long record = table + FIRST; record + 2 <= end; record += length) {
            length = memory.loadByte(record + 1);
            if (length < 2 || length > end - record) {
                return;
            }
            if (memory.loadByte(record) == OVERRIDE
                    && length >= OVERRIDE_BYTES
                    && memory.loadByte(record + SOURCE) == source) {
                int flags = memory.loadShort(record + FLAGS);
                line.set(memory.loadInt(record + LINE), (flags & TRIGGER) != EDGE, (flags & POLARITY) != ACTIVE_HIGH);
            }
        }
    }
}
