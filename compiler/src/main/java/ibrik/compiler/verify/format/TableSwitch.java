package ibrik.compiler.verify.format;

import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/// The cases of `tableswitch` instructions, read from the bytes of the code (JVMS §6.5, "tableswitch").
///
/// WHY: the list of [TableSwitchInstruction#cases] has no end if the last case is the greatest `int`.
public final class TableSwitch {
    /// From the padded opcode to the first target: the default one, the least and the greatest case.
    private static final int BYTES_BEFORE_TARGETS = 12;

    private TableSwitch() {}

    /// @param target bytecode index
    public record Case(int value, int target) {}

    /// @param code with the instruction
    /// @param at   bytecode index of the instruction
    public static List<Case> cases(CodeAttribute code, TableSwitchInstruction instruction, int at) {
        var bytes = ByteBuffer.wrap(code.codeArray());
        int low = instruction.lowValue();
        int first = paddedBehind(at) + BYTES_BEFORE_TARGETS;
        return IntStream.rangeClosed(0, instruction.highValue() - low)
                .mapToObj(i -> new Case(low + i, at + bytes.getInt(first + i * Integer.BYTES)))
                .toList();
    }

    private static int paddedBehind(int opcode) {
        return (opcode + Integer.BYTES) & -Integer.BYTES;
    }
}
