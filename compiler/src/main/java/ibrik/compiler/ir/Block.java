package ibrik.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/// A basic block: phis, instructions, one terminator.
///
/// Instructions that can throw may stand anywhere in it. If `handler` is set, all of them continue there when they
/// throw, and the handler's phis have one input for this block: no value that such a phi needs is defined behind the
/// first throwing instruction. The handler block starts with [Control.CaughtException].
public final class Block {
    private final int id;
    private final List<Phi> phis = new ArrayList<>();
    private final List<Node> instructions = new ArrayList<>();
    private final List<Block> predecessors = new ArrayList<>();
    private Terminator terminator;
    private Block handler;

    Block(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    public List<Phi> phis() {
        return phis;
    }

    /// In execution order, without phis and terminator.
    public List<Node> instructions() {
        return instructions;
    }

    /// One entry per edge, in the order of the phis' inputs; exception edges included, one per throwing block.
    public List<Block> predecessors() {
        return predecessors;
    }

    public Terminator terminator() {
        return terminator;
    }

    /// Sets the terminator; the caller keeps the successors' predecessor lists right.
    public void terminate(Terminator newTerminator) {
        terminator = newTerminator;
    }

    /// Where exceptions thrown in here continue; null: in the caller.
    public Block handlerOrNull() {
        return handler;
    }

    public void setHandler(Block newHandler) {
        handler = newHandler;
    }

    /// Makes a conditional branch unconditional.
    public void decide(Terminator.If branch, boolean holds) {
        removeEdgeTo(holds ? branch.otherwise() : branch.then());
        terminator = new Terminator.Goto(holds ? branch.then() : branch.otherwise());
    }

    /// Control never gets past the instructions that stand here now.
    public void endHere() {
        terminator.targets().forEach(this::removeEdgeTo);
        terminator = new Terminator.Unreachable();
    }

    /// A handler is for instructions that throw; without any, the edge is not there.
    void dropUnusedHandler() {
        if (handler != null
                && !(terminator instanceof Terminator.Throw)
                && instructions.stream().noneMatch(Node::canThrow)) {
            removeEdgeTo(handler);
            handler = null;
        }
    }

    /// Cuts the block behind an instruction: what follows moves to `rest`, with the terminator and its edges. This
    /// block is left without a terminator; both halves have the handler.
    public Block splitBehind(Node last, Block rest) {
        int at = instructions.indexOf(last) + 1;
        rest.instructions.addAll(instructions.subList(at, instructions.size()));
        instructions.subList(at, instructions.size()).clear();
        rest.terminator = terminator;
        terminator = null;
        for (Block successor : rest.terminator.targets()) {
            successor.predecessors.replaceAll(each -> each == this && successor != handler ? rest : each);
        }
        if (handler != null) {
            rest.handleLike(this);
        }
        return rest;
    }

    /// Gives this block the handler of `other`, whose phis get the same inputs for both.
    public void handleLike(Block other) {
        handler = other.handler;
        int edge = handler.predecessors.indexOf(other);
        handler.predecessors.add(this);
        for (Phi phi : handler.phis) {
            var inputs = java.util.Arrays.copyOf(phi.inputs(), phi.inputs().length + 1);
            inputs[inputs.length - 1] = inputs[edge];
            phi.setInputs(inputs);
        }
    }

    private void removeEdgeTo(Block successor) {
        int edge = successor.predecessors.indexOf(this);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < successor.predecessors.size(); i++) {
            if (i != edge) {
                kept.add(i);
            }
        }
        PhiCleaner.keep(successor, kept);
    }

    /// Normal successors and the handler.
    public List<Block> successors() {
        if (handler == null) {
            return terminator.targets();
        }
        var all = new ArrayList<>(terminator.targets());
        all.add(handler);
        return all;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
