package ibrik.kernel.acpi;

/// What to write to switch off: the object `\_S5` of the definition block, without an interpreter of its code. Only the
/// form that compilers make is taken: a name, and a package of constants.
///
///     08 [5C] 5F 53 35 5F   12 length count   constants: 00, 01, 0A byte, 0B word, 0C double word
///
/// Source: ACPI Specification 6.5, "\_Sx", "ACPI Machine Language (AML) Specification".
final class SleepTypes {
    /// "_S5_", low byte first.
    private static final int NAME = 0x5F35_535F;

    private static final int NAME_OPCODE = 0x08;
    private static final int ROOT = 0x5C;
    private static final int PACKAGE = 0x12;
    private static final int BYTE_PREFIX = 0x0A;
    private static final int WORD_PREFIX = 0x0B;
    private static final int DOUBLE_PREFIX = 0x0C;
    /// Sleep types have three bits.
    private static final int MOST = 7;

    private static final int NONE = -1;

    private SleepTypes() {}

    /// Both values for the control ports: the first in bits 0 to 7, the second in bits 8 to 15; -1 if there are none.
    static int find(TableWindow memory, long table, long bytes) {
        long end = table + bytes;
        for (long place = table + TableWindow.HEADER_BYTES + 1; place + 4 <= end; place++) {
            if (memory.loadInt(place) == NAME && isNamed(memory, place) && memory.loadByte(place + 4) == PACKAGE) {
                int types = types(memory, place + 5, end);
                if (types != NONE) {
                    return types;
                }
            }
        }
        return NONE;
    }

    private static boolean isNamed(TableWindow memory, long place) {
        int before = memory.loadByte(place - 1);
        return before == NAME_OPCODE || before == ROOT && memory.loadByte(place - 2) == NAME_OPCODE;
    }

    /// @param length place of the package's length: its upper two bits say how many bytes of it follow
    private static int types(TableWindow memory, long length, long end) {
        long count = length + 1 + (memory.loadByte(length) >>> 6);
        if (count >= end || memory.loadByte(count) == 0) {
            return NONE;
        }
        int first = constant(memory, count + 1, end);
        if (first < 0 || first > MOST) {
            return NONE;
        }
        boolean hasSecond = memory.loadByte(count) > 1;
        int second = hasSecond ? constant(memory, count + 1 + constantBytes(memory.loadByte(count + 1)), end) : 0;
        return second < 0 || second > MOST ? NONE : first | second << 8;
    }

    private static int constant(TableWindow memory, long place, long end) {
        int opcode = memory.loadByte(place);
        if (place + constantBytes(opcode) > end) {
            return NONE;
        }
        return switch (opcode) {
            case 0, 1 -> opcode;
            case BYTE_PREFIX -> memory.loadByte(place + 1);
            case WORD_PREFIX -> memory.loadShort(place + 1);
            case DOUBLE_PREFIX -> memory.loadInt(place + 1);
            default -> NONE;
        };
    }

    private static int constantBytes(int opcode) {
        return switch (opcode) {
            case BYTE_PREFIX -> 2;
            case WORD_PREFIX -> 3;
            case DOUBLE_PREFIX -> 5;
            default -> 1;
        };
    }
}
