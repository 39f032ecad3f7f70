package ibrik.compiler.optimise;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Replaces one direct call by a copy of the callee's blocks.
///
/// The calling block is cut in two at the call; between the halves stand the copies. Copies that throw and have no
/// handler of their own go where the call would have gone, with the same phi inputs: those exist before the call.
public final class InlinedCall {
    private final Graph caller;
    private final Block before;
    private final Invocation.Call call;
    private final Graph callee;
    private final Map<Node, Node> copies = new IdentityHashMap<>();
    private final Map<Block, Block> blocks = new IdentityHashMap<>();
    private final List<Block> returning = new ArrayList<>();
    private final List<Node> results = new ArrayList<>();

    private InlinedCall(Graph caller, Block block, Invocation.Call call, Graph callee) {
        this.caller = caller;
        this.before = block;
        this.call = call;
        this.callee = callee;
    }

    /// Inlines `call`, which stands in `block`; returns the block behind it, where the caller's instructions go on. The
    /// graph needs [Graph#finish()] afterwards; the callee's graph must be finished.
    public static Block into(Graph caller, Block block, Invocation.Call call, Graph callee) {
        return new InlinedCall(caller, block, call, callee).run();
    }

    private Block run() {
        var after = before.splitBehind(call, caller.newBlock());
        before.instructions().removeLast();
        for (Leaf.Parameter parameter : callee.parameters()) {
            copies.put(parameter, call.input(parameter.index()));
        }
        for (Block block : callee.blocks()) {
            blocks.put(block, caller.newBlock());
        }
        callee.blocks().forEach(this::copyInstructions);
        callee.blocks().forEach(this::copyEdges);
        callee.blocks().forEach(this::fillPhis);
        before.terminate(new Terminator.Goto(blocks.get(callee.entry())));
        blocks.get(callee.entry()).predecessors().add(before);
        connectReturns(after);
        return after;
    }

    private Node copyOf(Node node) {
        return copies.getOrDefault(node, node);
    }

    private void copyInstructions(Block block) {
        var copy = blocks.get(block);
        for (Phi phi : block.phis()) {
            var phiCopy = new Phi(phi.kind());
            copies.put(phi, phiCopy);
            copy.phis().add(phiCopy);
        }
        for (Node node : block.instructions()) {
            var inputs = Arrays.stream(node.inputs()).map(this::copyOf).toArray(Node[]::new);
            var nodeCopy = NodeCopy.of(node, inputs);
            if (node.position() != null) {
                nodeCopy.setPosition(node.position().inlinedAt(call.position()));
            }
            copies.put(node, nodeCopy);
            copy.instructions().add(nodeCopy);
        }
    }

    private void copyEdges(Block block) {
        var copy = blocks.get(block);
        block.predecessors().forEach(each -> copy.predecessors().add(blocks.get(each)));
        copy.terminate(copyOf(block.terminator(), copy));
        if (block.handlerOrNull() != null) {
            copy.setHandler(blocks.get(block.handlerOrNull()));
        } else if (before.handlerOrNull() != null && canThrow(block)) {
            copy.handleLike(before);
        }
    }

    private static boolean canThrow(Block block) {
        return block.terminator() instanceof Terminator.Throw
                || block.instructions().stream().anyMatch(Node::canThrow);
    }

    private Terminator copyOf(Terminator terminator, Block copy) {
        return switch (terminator) {
            case Terminator.Goto go -> new Terminator.Goto(blocks.get(go.target()));
            case Terminator.If branch ->
                new Terminator.If(
                        copyOf(branch.condition()), blocks.get(branch.then()), blocks.get(branch.otherwise()));
            case Terminator.Switch choice ->
                new Terminator.Switch(
                        copyOf(choice.key()),
                        choice.keys(),
                        Arrays.stream(choice.cases()).map(blocks::get).toArray(Block[]::new),
                        blocks.get(choice.otherwise()));
            case Terminator.Return result -> {
                returning.add(copy);
                results.add(result.valueOrNull() == null ? null : copyOf(result.valueOrNull()));
                yield new Terminator.Unreachable();
            }
            case Terminator.Throw thrown ->
                new Terminator.Throw(
                        copyOf(thrown.valueOrNull()), thrown.position().inlinedAt(call.position()));
            case Terminator.Unreachable _ -> new Terminator.Unreachable();
        };
    }

    private void fillPhis(Block block) {
        for (Phi phi : block.phis()) {
            var inputs = Arrays.stream(phi.inputs()).map(this::copyOf).toArray(Node[]::new);
            ((Phi) copies.get(phi)).setInputs(inputs);
        }
    }

    private void connectReturns(Block after) {
        for (Block block : returning) {
            block.terminate(new Terminator.Goto(after));
            after.predecessors().add(block);
        }
        if (call.kind() == Kind.VOID || returning.isEmpty()) {
            return;
        }
        if (returning.size() == 1) {
            call.replaceBy(results.getFirst().resolved());
            return;
        }
        var phi = new Phi(call.kind());
        phi.setInputs(results.toArray(Node[]::new));
        after.phis().add(phi);
        call.replaceBy(phi);
    }
}
