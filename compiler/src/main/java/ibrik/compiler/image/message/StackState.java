package ibrik.compiler.image.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The operand stack before an instruction: for each slot the bytecode index of the instruction that made its value.
/// Values of two slots (long, double) stand twice.
final class StackState {
    /// Different instructions made the value on different paths.
    static final int UNKNOWN = -1;

    private final List<Integer> slots;
    private final BitSet writtenLocals;

    StackState() {
        this(new ArrayList<>(), new BitSet());
    }

    private StackState(List<Integer> slots, BitSet writtenLocals) {
        this.slots = slots;
        this.writtenLocals = writtenLocals;
    }

    StackState copy() {
        return new StackState(new ArrayList<>(slots), (BitSet) writtenLocals.clone());
    }

    void push(int source, int slotCount) {
        for (int i = 0; i < slotCount; i++) {
            slots.add(source);
        }
    }

    void pop(int slotCount) {
        for (int i = 0; i < slotCount; i++) {
            slots.removeLast();
        }
    }

    /// The instruction that made the slot `depth` below the top.
    int source(int depth) {
        return depth < slots.size() ? slots.get(slots.size() - 1 - depth) : UNKNOWN;
    }

    /// Copies the top `count` slots below the `below` slots under them: the shape of all `dup` instructions.
    void duplicate(int count, int below) {
        int size = slots.size();
        var top = List.copyOf(slots.subList(size - count, size));
        slots.addAll(size - count - below, top);
    }

    void swap() {
        int top = slots.removeLast();
        slots.add(slots.size() - 1, top);
    }

    void write(int local, int slotCount) {
        writtenLocals.set(local, local + slotCount);
    }

    /// Whether an instruction on some path here wrote the local variable, so that it is no parameter any more.
    boolean isWritten(int local) {
        return writtenLocals.get(local);
    }

    /// Joins the state of another path into this one; true if that changed anything.
    boolean merge(StackState other) {
        boolean changed = false;
        for (int i = 0; i < Math.min(slots.size(), other.slots.size()); i++) {
            if (!slots.get(i).equals(other.slots.get(i)) && slots.get(i) != UNKNOWN) {
                slots.set(i, UNKNOWN);
                changed = true;
            }
        }
        int before = writtenLocals.cardinality();
        writtenLocals.or(other.writtenLocals);
        return changed || writtenLocals.cardinality() != before;
    }
}
