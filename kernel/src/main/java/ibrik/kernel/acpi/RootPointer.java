package ibrik.kernel.acpi;

/// Where the list of all tables is. Source: ACPI Specification 6.5, "Root System Description Pointer (RSDP) Structure",
/// "Finding the RSDP on IA-PC Systems".
///
///     +0  "RSD PTR "   +8  u8  makes the first 20 bytes add up to 0   +15  u8  revision   +16  u32  RSDT
///     since revision 2:   +20  u32  length   +24  u64  XSDT   +32  u8  makes all bytes add up to 0
final class RootPointer {
    /// "RSD PTR ", low byte first.
    private static final long SIGNATURE = 0x2052_5450_2044_5352L;

    private static final int REVISION = 15;
    private static final int SHORT_LIST = 16;
    private static final int OLD_BYTES = 20;
    private static final int LENGTH = 20;
    private static final int LONG_LIST = 24;
    private static final int NEW_BYTES = 36;

    /// Where the old BIOS keeps the segment of its data area.
    private static final int DATA_AREA_SEGMENT = 0x40E;

    private static final int DATA_AREA_BYTES = 1024;
    private static final int BIOS_START = 0xE_0000;
    private static final int BIOS_END = 0x10_0000;
    private static final int STEP = 16;

    private RootPointer() {}

    /// Where the pointer is: at the place that the boot loader names, or where PC firmware puts it; 0 if nowhere.
    static long find(TableWindow memory, long named) {
        if (isPointer(memory, named)) {
            return named;
        }
        long area = (long) memory.loadShort(DATA_AREA_SEGMENT) << 4;
        long found = scan(memory, area, area + DATA_AREA_BYTES);
        return found != 0 ? found : scan(memory, BIOS_START, BIOS_END);
    }

    private static long scan(TableWindow memory, long start, long end) {
        for (long place = start; place < end; place += STEP) {
            if (isPointer(memory, place)) {
                return place;
            }
        }
        return 0;
    }

    private static boolean isPointer(TableWindow memory, long place) {
        return place != 0 && memory.loadLong(place) == SIGNATURE && memory.addsUp(place, OLD_BYTES);
    }

    /// The list with 64-bit addresses, 0 if there is none.
    static long longList(TableWindow memory, long pointer) {
        long bytes = memory.loadUnsignedInt(pointer + LENGTH);
        boolean isNew = memory.loadByte(pointer + REVISION) >= 2
                && bytes >= NEW_BYTES
                && bytes < TableWindow.HEADER_BYTES * 2
                && memory.addsUp(pointer, bytes);
        return isNew ? memory.loadLong(pointer + LONG_LIST) : 0;
    }

    /// The list with 32-bit addresses, 0 if there is none.
    static long shortList(TableWindow memory, long pointer) {
        return memory.loadUnsignedInt(pointer + SHORT_LIST);
    }
}
