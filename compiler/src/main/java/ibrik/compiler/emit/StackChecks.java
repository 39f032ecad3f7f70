package ibrik.compiler.emit;

import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;

/// Decides which methods look at the stack limit when they start.
final class StackChecks {
    private StackChecks() {}

    /// Methods of the application and the library that call others; the runtime's own code has room behind the limit.
    static boolean needed(Graph graph) {
        if (graph.method().owner().isOfTarget() || graph.method().has("Uninterruptible")) {
            return false;
        }
        return graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .anyMatch(node -> node instanceof Node.Call);
    }
}
