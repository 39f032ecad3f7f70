package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.problem.CompilerBug;

/// Attribute forms: DWARF 5, section 7.5.5, "Classes and Forms", 32-bit format, 64-bit addresses.
final class Form {
    static final int ADDRESS = 0x01;
    static final int STRING = 0x08;
    static final int STRING_POINTER = 0x0E;
    static final int IMPLICIT_CONSTANT = 0x21;
    static final int LINE_STRING_POINTER = 0x1F;
    static final int RANGE_LIST_INDEX = 0x23;

    private Form() {}

    /// Whether the value is an index into the unit's strings.
    static boolean isStringIndex(int form) {
        return form == 0x1A || form >= 0x25 && form <= 0x28;
    }

    /// Whether the value is an index into the unit's addresses.
    static boolean isAddressIndex(int form) {
        return form == 0x1B || form >= 0x29 && form <= 0x2C;
    }

    /// Whether the value counts from the start of the unit.
    static boolean isUnitReference(int form) {
        return form >= 0x11 && form <= 0x15;
    }

    /// Reads a number, reference, offset or index; steps over what has no such value and gives 0.
    static long read(ByteReader reader, int form) {
        return switch (form) {
            case 0x0B, 0x0C, 0x11, 0x25, 0x29 -> reader.unsigned8();
            case 0x05, 0x12, 0x26, 0x2A -> reader.unsigned16();
            case 0x27, 0x2B -> reader.unsigned16() | reader.unsigned8() << 16;
            case 0x06, 0x13, 0x17, STRING_POINTER, LINE_STRING_POINTER, 0x10, 0x28, 0x2C -> reader.unsigned32();
            case ADDRESS, 0x07, 0x14, 0x20 -> reader.signed64();
            case 0x0D -> reader.signedLeb128();
            case 0x0F, 0x15, 0x1A, 0x1B, 0x22, RANGE_LIST_INDEX -> reader.unsignedLeb128();
            case 0x19 -> 1;
            default -> skip(reader, form);
        };
    }

    private static long skip(ByteReader reader, int form) {
        switch (form) {
            case STRING -> reader.text();
            case 0x1E -> reader.skip(16);
            case 0x09, 0x18 -> reader.skip(reader.unsignedLeb128());
            case 0x0A -> reader.skip(reader.unsigned8());
            case 0x03 -> reader.skip(reader.unsigned16());
            case 0x04 -> reader.skip(reader.unsigned32());
            default -> throw new CompilerBug("attribute form " + form);
        }
        return 0;
    }

    /// Reads a text of the line table; what is not a text is stepped over and gives the empty text.
    static String readText(ByteReader reader, int form, DebugSections sections) {
        return switch (form) {
            case STRING -> reader.text();
            case STRING_POINTER -> sections.strings().textAt(reader.unsigned32());
            case LINE_STRING_POINTER -> sections.lineStrings().textAt(reader.unsigned32());
            default -> {
                read(reader, form);
                yield "";
            }
        };
    }
}
