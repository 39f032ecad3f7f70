package ibrik.compiler.verify.format;

import java.lang.classfile.Opcode;
import java.util.BitSet;
import java.util.Optional;

/// Where instructions begin in a method's code (JVMS §6.5, "Instructions").
final class InstructionStarts {
    private static final int WIDE = 0xC4;
    private static final int WIDE_INCREMENT = 0x84;
    private static final int[] SIZES = sizes();

    private final byte[] file;
    private final int code;
    private final int length;

    private InstructionStarts(byte[] file, int code, int length) {
        this.file = file;
        this.code = code;
        this.length = length;
    }

    /// @param code where the instructions stand in the file
    /// @return offsets in the code; nothing if it is no sequence of instructions
    static Optional<BitSet> of(byte[] file, int code, int length) {
        return new InstructionStarts(file, code, length).find();
    }

    /// Zero for what is no instruction, or has no size of its own.
    private static int[] sizes() {
        int[] sizes = new int[256];
        for (Opcode opcode : Opcode.values()) {
            if (opcode.bytecode() < sizes.length) {
                sizes[opcode.bytecode()] = Math.max(0, opcode.sizeIfFixed());
            }
        }
        return sizes;
    }

    private Optional<BitSet> find() {
        BitSet starts = new BitSet(length);
        long at = 0;
        while (at < length) {
            starts.set((int) at);
            long size = size((int) at);
            if (size <= 0) {
                return Optional.empty();
            }
            at += size;
        }
        return at == length ? Optional.of(starts) : Optional.empty();
    }

    /// Zero or less for what is no instruction.
    private long size(int at) {
        int opcode = u1(at);
        if (SIZES[opcode] > 0) {
            return SIZES[opcode];
        }
        // The operands of a switch are aligned.
        int operands = (at & ~3) + 4;
        if (opcode == Opcode.TABLESWITCH.bytecode()) {
            return operands - at + 12 + 4 * ((long) s4(operands + 8) - s4(operands + 4) + 1);
        }
        if (opcode == Opcode.LOOKUPSWITCH.bytecode()) {
            return operands - at + 8 + 8L * s4(operands + 4);
        }
        if (opcode == WIDE) {
            return u1(at + 1) == WIDE_INCREMENT ? 6 : 4;
        }
        return 0;
    }

    /// Beyond the code all is zero: whatever reads there does not end with the code.
    private int u1(int at) {
        return at < length ? file[code + at] & 0xFF : 0;
    }

    private int s4(int at) {
        return u1(at) << 24 | u1(at + 1) << 16 | u1(at + 2) << 8 | u1(at + 3);
    }
}
