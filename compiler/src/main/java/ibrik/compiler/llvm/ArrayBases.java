package ibrik.compiler.llvm;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The arrays that a loop indexes and that were there before it began.
///
/// LLVM may step a pointer through such an array instead of an index, and forget the array; the pointer can leave the
/// array where an access is conditional or the index is a sum. At a poll in the loop nothing would then keep the
/// array, or keep it in its place. Fields need no care: a pointer to one stays inside of the object.
final class ArrayBases {
    private final ModuleReader reader;
    private final MemorySegment pointerType;
    private final LoopShape shape;
    private final FlowGraph.BackEdge loop;
    private final Set<Long> seen = new HashSet<>();
    private final Map<Long, MemorySegment> found = new LinkedHashMap<>();

    private ArrayBases(ModuleReader reader, MemorySegment pointerType, LoopShape shape, FlowGraph.BackEdge loop) {
        this.reader = reader;
        this.pointerType = pointerType;
        this.shape = shape;
        this.loop = loop;
    }

    /// The pointers, in the order of their first use.
    ///
    /// @param pointerType the type of references
    static List<MemorySegment> of(
            ModuleReader reader, MemorySegment pointerType, LoopShape shape, FlowGraph.BackEdge loop) {
        var bases = new ArrayBases(reader, pointerType, shape, loop);
        BitSet body = loop.body();
        for (int block = body.nextSetBit(0); block >= 0; block = body.nextSetBit(block + 1)) {
            for (var instruction : reader.instructions(shape.blocks().get(block))) {
                bases.look(instruction);
            }
        }
        return List.copyOf(bases.found.values());
    }

    private void look(MemorySegment instruction) {
        switch (reader.opcode(instruction)) {
            case ModuleReader.ELEMENT_POINTER -> follow(instruction, false);
            case ModuleReader.LOAD -> follow(reader.operand(instruction, 0), false);
            case ModuleReader.STORE -> follow(reader.operand(instruction, 1), false);
            default -> {}
        }
    }

    /// Goes from a pointer to what it was computed from.
    ///
    /// @param variable whether an index that is no constant was met on the way
    private void follow(MemorySegment value, boolean variable) {
        if (!reader.isInstruction(value)) {
            if (variable && reader.isArgument(value)) {
                add(value);
            }
            return;
        }
        switch (reader.opcode(value)) {
            case ModuleReader.ELEMENT_POINTER -> follow(reader.operand(value, 0), variable || hasVariableIndex(value));
            case ModuleReader.FREEZE -> follow(reader.operand(value, 0), variable);
            case ModuleReader.INSERT_ELEMENT, ModuleReader.SHUFFLE -> {
                follow(reader.operand(value, 0), variable);
                follow(reader.operand(value, 1), variable);
            }
            case ModuleReader.PHI -> choose(value, 0, variable);
            case ModuleReader.SELECT -> choose(value, 1, variable);
            default -> note(value, variable);
        }
    }

    private boolean hasVariableIndex(MemorySegment pointer) {
        for (int i = 1; i < reader.operandCount(pointer); i++) {
            if (!reader.isConstant(reader.operand(pointer, i))) {
                return true;
            }
        }
        return false;
    }

    /// One of several pointers: an array itself, unless the choice is among elements. To follow it always would keep
    /// the first object of every list that the loop walks.
    private void choose(MemorySegment choice, int firstOperand, boolean variable) {
        if (seen.add(choice.address())) {
            for (int i = firstOperand; i < reader.operandCount(choice); i++) {
                var operand = reader.operand(choice, i);
                if (reader.isInstruction(operand) && isComputed(operand)) {
                    follow(operand, false);
                }
            }
        }
        note(choice, variable);
    }

    private boolean isComputed(MemorySegment instruction) {
        int opcode = reader.opcode(instruction);
        return opcode == ModuleReader.ELEMENT_POINTER || opcode == ModuleReader.PHI || opcode == ModuleReader.SELECT;
    }

    private void note(MemorySegment value, boolean variable) {
        int block = shape.numberOf(reader.blockOf(value));
        if (variable && !loop.body().get(block) && shape.flow().isDominatedBy(loop.source(), block)) {
            add(value);
        }
    }

    private void add(MemorySegment value) {
        if (reader.typeOf(value).address() == pointerType.address()) {
            found.put(value.address(), value);
        }
    }
}
