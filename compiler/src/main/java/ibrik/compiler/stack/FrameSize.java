package ibrik.compiler.stack;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.image.unwind.FrameRow;
import ibrik.compiler.image.unwind.FunctionFrames;
import ibrik.compiler.problem.CompilerBug;

/// How far a function lowers the stack pointer, its return address included.
///
/// A frame that counts from `rsp` says so itself: its largest distance to the CFA. One that counts from `rbp`,
/// because it is aligned for vector registers, does not: there the instructions behind `mov %rsp, %rbp` are read.
/// Codes of instructions: Intel SDM Vol. 2, "PUSH", "AND", "SUB", "ADD".
final class FrameSize {
    private static final int WIDE = 0x48;
    private static final int IMMEDIATE_8 = 0x83;
    private static final int IMMEDIATE_32 = 0x81;
    private static final int AND_RSP = 0xE4;
    private static final int SUBTRACT_FROM_RSP = 0xEC;
    private static final int ADD_TO_RSP = 0xC4;

    private FrameSize() {}

    /// @param code the function's bytes
    static long of(FunctionFrames function, ByteReader code) {
        long most = 0;
        boolean based = false;
        for (FrameRow row : function.rows()) {
            if (!row.shape().baseIsRbp()) {
                most = Math.max(most, row.shape().cfaDistance());
            } else if (!based) {
                most = Math.max(most, row.shape().cfaDistance() + behindBase(row, function, code));
            }
            based = row.shape().baseIsRbp();
        }
        return most;
    }

    /// The bytes that are pushed and reserved from the row's start on, where `rbp` has just been set.
    private static long behindBase(FrameRow row, FunctionFrames function, ByteReader code) {
        code.moveTo(row.start() - function.start());
        long bytes = 0;
        while (true) {
            int first = code.unsigned8();
            int push = first == 0x41 ? code.unsigned8() : first;
            if (push >= 0x50 && push <= 0x57) {
                bytes += 8;
                continue;
            }
            int form = first == WIDE ? code.unsigned8() : 0;
            if (form != IMMEDIATE_8 && form != IMMEDIATE_32) {
                break;
            }
            int operation = code.unsigned8();
            long value = form == IMMEDIATE_8 ? (byte) code.unsigned8() : code.signed32();
            if (operation == AND_RSP && value < 0) {
                bytes -= value;
            } else if (operation == SUBTRACT_FROM_RSP) {
                return bytes + value;
            } else if (operation == ADD_TO_RSP && value < 0) {
                return bytes - value;
            } else {
                break;
            }
        }
        throw new CompilerBug(
                "the prologue at " + Long.toHexString(function.start()) + " does not tell the size of its frame");
    }
}
