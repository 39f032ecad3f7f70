package ibrik.kernel.acpi;

/// The cores of a machine without ACPI: the older table of its firmware, trusted as little.
///
///     pointer:  +0  "_MP_"   +4  u32  table   +8  u8  16-byte units, 1   +10  u8  makes 16 bytes add up to 0
///     table:    +0  "PCMP"   +4  u16  length  +7  u8  makes all bytes add up to 0   +34  u16  entries   +44  entries
///     entry:    u8 type; type 0, 20 bytes:  +1  u8  local APIC   +3  u8  flags; other types: 8 bytes
///
/// Source: Intel MultiProcessor Specification 1.4 (1997), "MP Floating Pointer Structure", "MP Configuration Table
/// Header", "Processor Entries".
final class MultiprocessorTable {
    /// "_MP_" and "PCMP", low byte first.
    private static final int POINTER = 0x5F50_4D5F;

    private static final int TABLE = 0x504D_4350;
    private static final int POINTER_BYTES = 16;
    private static final int LENGTH = 4;
    private static final int COUNT = 34;
    private static final int FIRST = 44;
    private static final int PROCESSOR_BYTES = 20;
    private static final int OTHER_BYTES = 8;
    /// Where the BIOS of a PC keeps it: its ROM, and the last of what it calls base memory, which it counts in KiB.
    private static final int ROM_START = 0xF_0000;

    private static final int ROM_END = 0x10_0000;
    private static final int BASE_KIBIBYTES = 0x413;
    private static final int DATA_AREA_SEGMENT = 0x40E;
    private static final int KIBIBYTE = 1024;

    private MultiprocessorTable() {}

    /// Adds the cores of the table, if there is one.
    static void read(TableWindow memory, ProcessorList cores) {
        long area = (long) memory.loadShort(DATA_AREA_SEGMENT) << 4;
        long base = ((long) memory.loadShort(BASE_KIBIBYTES) - 1) * KIBIBYTE;
        long table = find(memory, area, area + KIBIBYTE);
        table = table != 0 ? table : find(memory, base, base + KIBIBYTE);
        table = table != 0 ? table : find(memory, ROM_START, ROM_END);
        long bytes = memory.loadShort(table + LENGTH);
        if (memory.loadInt(table) != TABLE || bytes < FIRST || !memory.addsUp(table, bytes)) {
            return;
        }
        long record = table + FIRST;
        int count = memory.loadShort(table + COUNT);
        for (int index = 0; index < count && record + OTHER_BYTES <= table + bytes; index++) {
            boolean isProcessor = memory.loadByte(record) == 0;
            if (isProcessor && record + PROCESSOR_BYTES <= table + bytes) {
                cores.add(memory.loadByte(record + 1), memory.loadByte(record + 3));
            }
            record += isProcessor ? PROCESSOR_BYTES : OTHER_BYTES;
        }
    }

    /// The table that a pointer between these addresses names; 0 if there is none.
    private static long find(TableWindow memory, long start, long end) {
        for (long place = start; place < end; place += POINTER_BYTES) {
            if (memory.loadInt(place) == POINTER && memory.addsUp(place, POINTER_BYTES)) {
                return memory.loadUnsignedInt(place + LENGTH);
            }
        }
        return 0;
    }
}
