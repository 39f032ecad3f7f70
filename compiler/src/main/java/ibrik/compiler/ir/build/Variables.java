package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.problem.CompilerBug;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The local variables and the operand stack of one block while its method is built.
///
/// SSA construction on the fly: a read that finds no value in the block asks the predecessors and makes a phi where
/// they meet;
/// in a block whose predecessors are not all known yet ("open") the phi gets its inputs when the block is closed.
/// Slots: `0 .. maxLocals-1` locals, above them the operand stack, one slot per value whatever its width.
final class Variables {
    private final Block block;
    private final Node[] slots;
    private final Map<Block, Variables> all;
    private final Map<Integer, Phi> waiting = new HashMap<>();
    private final Map<Integer, Phi> entryPhis = new TreeMap<>();
    private int depth;
    private boolean open = true;

    /// @param all the variables of every block of the method; this one adds itself
    Variables(Block block, int slotCount, Map<Block, Variables> all) {
        this.block = block;
        this.slots = new Node[slotCount];
        this.all = all;
        all.put(block, this);
    }

    Block block() {
        return block;
    }

    /// Values on the operand stack.
    int depth() {
        return depth;
    }

    void setDepth(int newDepth) {
        depth = newDepth;
    }

    boolean isOpen() {
        return open;
    }

    void write(int slot, Node value) {
        slots[slot] = value;
    }

    Node read(int slot) {
        if (slots[slot] == null) {
            slots[slot] = readAtEntry(slot);
        }
        return slots[slot].resolved();
    }

    private Node readAtEntry(int slot) {
        var predecessors = block.predecessors();
        if (open) {
            var kind = kindOf(slot);
            // Asking the predecessors may have come back here, round a loop, and made the phi already.
            if (waiting.containsKey(slot)) {
                return waiting.get(slot);
            }
            var phi = new Phi(kind);
            block.phis().add(phi);
            waiting.put(slot, phi);
            entryPhis.put(slot, phi);
            return phi;
        }
        if (predecessors.isEmpty()) {
            throw new CompilerBug("variable " + slot + " is read before it is written in " + block);
        }
        if (predecessors.size() == 1) {
            return all.get(predecessors.getFirst()).read(slot);
        }
        var phi = new Phi(null);
        slots[slot] = phi;
        entryPhis.put(slot, phi);
        return fill(phi, slot);
    }

    /// The kind of an open block's variable: that of the first predecessor, which is known and lies before the block.
    private Kind kindOf(int slot) {
        return all.get(block.predecessors().getFirst()).read(slot).kind();
    }

    private Node fill(Phi phi, int slot) {
        var inputs = new Node[block.predecessors().size()];
        Node only = null;
        boolean several = false;
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = all.get(block.predecessors().get(i)).read(slot);
            phi.settleKind(inputs[i].kind());
            if (inputs[i] != phi && inputs[i] != only) {
                several |= only != null;
                only = inputs[i];
            }
        }
        if (!several && only != null) {
            block.phis().remove(phi);
            phi.forwardTo(only);
            return only;
        }
        phi.setInputs(inputs);
        if (!block.phis().contains(phi)) {
            block.phis().add(phi);
        }
        return phi;
    }

    /// By slot: the phis that hold variables at the block's start, ascending.
    Map<Integer, Phi> entryPhis() {
        return entryPhis;
    }

    /// All predecessors are known: the waiting phis get their inputs.
    void close() {
        open = false;
        for (var entry : waiting.entrySet()) {
            fill(entry.getValue(), entry.getKey());
        }
        waiting.clear();
    }
}
