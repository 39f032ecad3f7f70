package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.Terminator;
import ibrik.compiler.verify.format.Refusal;

/// What a method does whose class cannot be linked: its code, which may be anything, is not looked at.
final class RefusedCode {
    private RefusedCode() {}

    static Graph of(Method method, Refusal refusal) {
        var graph = new Graph(method);
        int index = 0;
        for (var type : method.parametersWithReceiver()) {
            graph.parameters().add(new Leaf.Parameter(index, type, index == 0 && !method.isStatic()));
            index++;
        }
        var failure = new Control.LinkageFailure(refusal.error());
        failure.setPosition(new Position(method, 0, null));
        var entry = graph.newBlock();
        entry.instructions().add(failure);
        entry.terminate(new Terminator.Unreachable());
        graph.finish();
        return graph;
    }
}
