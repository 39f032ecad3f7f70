package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.Terminator;

/// The graph of a method for which there is no code: it throws when it is called, as HotSpot does for a native method
/// without a library.
public final class FailingGraph {
    private FailingGraph() {}

    /// @param error as in [Control.LinkageFailure]
    public static Graph of(Method method, String error) {
        var graph = new Graph(method);
        var entry = graph.newBlock();
        int index = 0;
        for (var type : method.parametersWithReceiver()) {
            graph.parameters().add(new Leaf.Parameter(index, type, index == 0 && !method.isStatic()));
            index++;
        }
        var failure = new Control.LinkageFailure(error);
        failure.setPosition(new Position(method, 0, null));
        entry.instructions().add(failure);
        entry.terminate(new Terminator.Unreachable());
        graph.finish();
        return graph;
    }
}
