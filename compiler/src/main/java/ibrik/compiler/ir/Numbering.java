package ibrik.compiler.ir;

import java.util.IdentityHashMap;

/// Gives the nodes of a graph dense numbers in block order; constants are met at their first use.
final class Numbering {
    private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
    private int next;

    private Numbering() {}

    /// Numbers all nodes and returns how many there are.
    static int number(Graph graph) {
        var numbering = new Numbering();
        graph.parameters().forEach(numbering::visit);
        for (Block block : graph.blocks()) {
            block.phis().forEach(numbering::visit);
            for (Node node : block.instructions()) {
                numbering.visitInputs(node);
                numbering.visit(node);
            }
            if (block.terminator().valueOrNull() != null) {
                numbering.visit(block.terminator().valueOrNull());
            }
        }
        for (Block block : graph.blocks()) {
            block.phis().forEach(numbering::visitInputs);
        }
        return numbering.next;
    }

    private void visitInputs(Node node) {
        for (Node input : node.inputs()) {
            visit(input);
        }
    }

    private void visit(Node node) {
        if (seen.put(node, Boolean.TRUE) == null) {
            node.number(next++);
        }
    }
}
