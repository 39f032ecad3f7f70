package ibrik.compiler.image.liveness;

import ibrik.compiler.image.liveness.Instruction.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The instructions of one function, by their numbers, with all ways between them.
///
/// Positions are distances in bytes from the start of the code.
final class FunctionCode {
    private final int start;
    private final int end;
    private final List<Instruction> instructions = new ArrayList<>();
    private final int[] positions;
    private final int[] numbers;

    private FunctionCode(int start, int end) {
        this.start = start;
        this.end = end;
        this.positions = new int[end - start + 1];
        this.numbers = new int[end - start];
        Arrays.fill(numbers, -1);
    }

    /// Null if an instruction is not known.
    static FunctionCode readOrNull(Decoder decoder, int start, int end) {
        var function = new FunctionCode(start, end);
        int at = start;
        while (at < end) {
            var instruction = decoder.decode(at);
            if (instruction == null || at + instruction.length() > end) {
                return null;
            }
            int number = function.instructions.size();
            function.positions[number] = at;
            function.numbers[at - start] = number;
            function.instructions.add(instruction);
            at += instruction.length();
        }
        function.positions[function.instructions.size()] = end;
        return function;
    }

    int start() {
        return start;
    }

    int size() {
        return instructions.size();
    }

    Instruction at(int number) {
        return instructions.get(number);
    }

    /// Where an instruction begins; for [#size], where the function ends.
    int position(int number) {
        return positions[number];
    }

    boolean contains(int position) {
        return position >= start && position < end;
    }

    /// The instruction that begins at a position; -1 if none does.
    int numberAt(int position) {
        return contains(position) ? numbers[position - start] : -1;
    }

    /// Whether the instruction leaves the function by a direct jump.
    boolean isTailCall(int number) {
        var instruction = instructions.get(number);
        return (instruction.flow() == Flow.JUMP || instruction.flow() == Flow.BRANCH)
                && !contains(instruction.target());
    }
}
