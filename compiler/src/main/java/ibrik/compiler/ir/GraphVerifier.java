package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.problem.CompilerBug;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Checks the rules of the SSA form: edges agree, phis have an input per edge, definitions dominate uses.
public final class GraphVerifier {
    private final Graph graph;
    private final Dominators dominators;
    private final Map<Node, Block> home = new IdentityHashMap<>();
    private final Map<Node, Integer> place = new IdentityHashMap<>();

    private GraphVerifier(Graph graph) {
        this.graph = graph;
        this.dominators = new Dominators(graph);
    }

    /// @throws CompilerBug if a rule is broken, with the graph's text
    public static void verify(Graph graph) {
        new GraphVerifier(graph).run();
    }

    /// True, or throws as [#verify] does: for `assert`.
    public static boolean holds(Graph graph) {
        verify(graph);
        return true;
    }

    private void run() {
        Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
        blocks.addAll(graph.blocks());
        graph.blocks().forEach(block -> check(block.terminator() != null, block, "no terminator"));
        for (Block block : graph.blocks()) {
            block.successors().forEach(next -> check(blocks.contains(next), block, "successor is not in the graph"));
            for (Block each : block.predecessors()) {
                check(blocks.contains(each), block, "predecessor is not in the graph");
                check(each.successors().contains(block), block, "edges from " + each + " that it does not have");
            }
            for (Block next : Set.copyOf(block.successors())) {
                long out =
                        block.successors().stream().filter(each -> each == next).count();
                long in = next.predecessors().stream()
                        .filter(each -> each == block)
                        .count();
                check(out == in, block, "edges to " + next + ": " + out + " out, " + in + " in");
            }
            settle(block);
        }
        graph.blocks().forEach(this::verifyUses);
    }

    private void settle(Block block) {
        block.phis().forEach(phi -> put(phi, block, -1));
        for (int i = 0; i < block.instructions().size(); i++) {
            put(block.instructions().get(i), block, i);
        }
    }

    private void put(Node node, Block block, int at) {
        check(home.put(node, block) == null, block, "node " + node.id() + " stands twice");
        place.put(node, at);
    }

    private void verifyUses(Block block) {
        for (Phi phi : block.phis()) {
            check(phi.inputs().length == block.predecessors().size(), block, "phi inputs of " + phi.id());
            for (int i = 0; i < phi.inputs().length; i++) {
                var from = block.predecessors().get(i);
                check(isAvailableAtEnd(phi.inputs()[i], from, block), block, "input " + i + " of phi " + phi.id());
                check(phi.inputs()[i].kind() == phi.kind(), block, "kind of input " + i + " of phi " + phi.id());
            }
        }
        for (int i = 0; i < block.instructions().size(); i++) {
            for (Node input : block.instructions().get(i).inputs()) {
                var node = block.instructions().get(i);
                check(
                        isAvailable(input, block, i),
                        block,
                        "operand of " + node.getClass().getSimpleName() + node.id());
                check(input.kind() != Kind.VOID, block, "void operand");
            }
        }
        var value = block.terminator().valueOrNull();
        check(value == null || isAvailable(value, block, Integer.MAX_VALUE), block, "operand of the terminator");
    }

    /// On an exception edge the value must exist before the first instruction that throws.
    private boolean isAvailableAtEnd(Node value, Block from, Block to) {
        int limit = Integer.MAX_VALUE;
        if (from.handlerOrNull() == to) {
            limit = 0;
            while (limit < from.instructions().size()
                    && !from.instructions().get(limit).canThrow()) {
                limit++;
            }
        }
        return isAvailable(value, from, limit);
    }

    private boolean isAvailable(Node value, Block block, int index) {
        var definedIn = home.get(value);
        if (definedIn == null) {
            return isPlaceless(value);
        }
        return definedIn == block ? place.get(value) < index : dominators.dominates(definedIn, block);
    }

    private static boolean isPlaceless(Node value) {
        return value instanceof Leaf.Constant
                || value instanceof Leaf.Null
                || value instanceof Leaf.ObjectConstant
                || value instanceof Leaf.StringConstant
                || value instanceof Leaf.ClassConstant
                || value instanceof Leaf.Parameter;
    }

    private void check(boolean holds, Block block, String rule) {
        if (!holds) {
            throw new CompilerBug(graph.method() + ", " + block + ": " + rule + "\n" + GraphPrinter.print(graph));
        }
    }
}
