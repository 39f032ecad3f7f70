package ibrik.compiler.image.unwind;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.problem.CompilerBug;

/// Pointers as exception tables encode them: Linux Standard Base 5.0, "DWARF Exception Header Encoding".
final class EncodedPointer {
    static final int OMITTED = 0xFF;
    private static final int PC_RELATIVE = 0x10;

    private EncodedPointer() {}

    /// @param fieldAddress where the cursor of `reader` lies in memory
    static long read(ByteReader reader, int encoding, long fieldAddress) {
        long value = switch (encoding & 0x0F) {
            case 0x00, 0x04, 0x0C -> reader.signed64();
            case 0x01 -> reader.unsignedLeb128();
            case 0x02 -> reader.unsigned16();
            case 0x03 -> reader.unsigned32();
            case 0x09 -> reader.signedLeb128();
            case 0x0A -> (short) reader.unsigned16();
            case 0x0B -> reader.signed32();
            default -> throw new CompilerBug("pointer encoding " + encoding);
        };
        int application = encoding & 0x70;
        if (application != 0 && application != PC_RELATIVE) {
            throw new CompilerBug("pointer encoding " + encoding);
        }
        return value != 0 && application == PC_RELATIVE ? value + fieldAddress : value;
    }
}
