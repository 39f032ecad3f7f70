package ibrik.compiler.image.unwind;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.problem.CompilerBug;
import ibrik.vocabulary.layout.UnwindTableLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Runs the call frame instructions of one function: DWARF 5, section 6.4.2, "Call Frame Instructions".
final class FrameProgram {
    /// DWARF register numbers: System V ABI, AMD64 supplement 1.0, figure 3.36.
    private static final int RSP = 7;

    private static final int RBP = 6;
    private static final int RETURN_ADDRESS = 16;

    private record State(int baseRegister, int distance, List<Integer> savedWords) {}

    private final int codeFactor;
    private final int dataFactor;
    private final List<FrameRow> rows = new ArrayList<>();
    private final Deque<State> remembered = new ArrayDeque<>();
    private State state = new State(RSP, 8, List.of(0, 0, 0, 0, 0, 0));
    private State initial = state;
    private int argumentBytes;
    private long location;

    FrameProgram(long start, int codeFactor, int dataFactor) {
        this.location = start;
        this.codeFactor = codeFactor;
        this.dataFactor = dataFactor;
    }

    void endOfInitial() {
        initial = state;
    }

    /// The rows so far, ascending; of several at one address only the last counts.
    List<FrameRow> rows() {
        flush();
        return List.copyOf(rows);
    }

    void run(ByteReader reader) {
        while (reader.hasMore()) {
            int operation = reader.unsigned8();
            int low = operation & 0x3F;
            switch (operation >>> 6) {
                case 1 -> advance(low);
                case 2 -> save(low, reader.unsignedLeb128());
                case 3 -> restore(low);
                default -> extended(low, reader);
            }
        }
    }

    private void extended(int operation, ByteReader reader) {
        switch (operation) {
            case 0x00 -> {}
            case 0x02 -> advance(reader.unsigned8());
            case 0x03 -> advance(reader.unsigned16());
            case 0x04 -> advance(reader.unsigned32());
            case 0x05 -> save((int) reader.unsignedLeb128(), reader.unsignedLeb128());
            case 0x06, 0x08 -> restore((int) reader.unsignedLeb128());
            case 0x0A -> remembered.push(state);
            case 0x0B -> state = remembered.pop();
            case 0x0C ->
                state = new State((int) reader.unsignedLeb128(), (int) reader.unsignedLeb128(), state.savedWords);
            case 0x0D -> state = new State((int) reader.unsignedLeb128(), state.distance, state.savedWords);
            case 0x0E -> state = new State(state.baseRegister, (int) reader.unsignedLeb128(), state.savedWords);
            // DW_CFA_GNU_args_size: Linux Standard Base 5.0, "DWARF Extensions".
            case 0x2E -> argumentBytes = (int) reader.unsignedLeb128();
            default -> throw new CompilerBug("call frame instruction " + operation + " is not expected from LLVM");
        }
    }

    private void advance(long count) {
        flush();
        location += count * codeFactor;
    }

    private void flush() {
        var row = new FrameRow(location, shape());
        if (!rows.isEmpty() && rows.getLast().start() == location) {
            rows.removeLast();
        }
        if (rows.isEmpty() || !rows.getLast().shape().equals(row.shape())) {
            rows.add(row);
        }
    }

    private FrameShape shape() {
        if (state.baseRegister != RSP && state.baseRegister != RBP) {
            throw new CompilerBug("the frame counts from register " + state.baseRegister);
        }
        return new FrameShape(state.baseRegister == RBP, state.distance, state.savedWords, argumentBytes, false);
    }

    private void save(int register, long factored) {
        if (register == RETURN_ADDRESS) {
            return;
        }
        long words = -(factored * dataFactor) / 8;
        if (words <= 0 || words > 255) {
            throw new CompilerBug("register " + register + " saved " + words + " words below the CFA");
        }
        setSaved(register, (int) words);
    }

    private void restore(int register) {
        setSaved(register, initial.savedWords.get(indexOf(register)));
    }

    private void setSaved(int register, int words) {
        var saved = new ArrayList<>(state.savedWords);
        saved.set(indexOf(register), words);
        state = new State(state.baseRegister, state.distance, List.copyOf(saved));
    }

    private static int indexOf(int register) {
        return switch (register) {
            case 3 -> UnwindTableLayout.RBX;
            case 6 -> UnwindTableLayout.RBP;
            case 12 -> UnwindTableLayout.R12;
            case 13 -> UnwindTableLayout.R13;
            case 14 -> UnwindTableLayout.R14;
            case 15 -> UnwindTableLayout.R15;
            default -> throw new CompilerBug("register " + register + " is not callee-saved");
        };
    }
}
