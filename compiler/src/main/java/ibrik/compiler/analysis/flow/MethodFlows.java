package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Graph;

/// A reached method: its graph, and the flows of its parameters, its result and its values.
public final class MethodFlows {
    private final Method method;
    private final Method caller;
    private final Flow[] parameters;
    private final Flow result;
    private Graph graph;
    private Flow[] values;

    public MethodFlows(Method method, Method caller) {
        this.method = method;
        this.caller = caller;
        var types = method.parametersWithReceiver();
        parameters = new Flow[types.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = types.get(i) instanceof ReferenceType type ? Flow.plain(type) : null;
        }
        if (parameters.length > 0 && !method.isStatic() && parameters[0] != null) {
            parameters[0] = Flow.withoutNull((ReferenceType) types.get(0));
        }
        result = method.signature().result() instanceof ReferenceType type ? Flow.plain(type) : null;
    }

    public Method method() {
        return method;
    }

    /// The method whose code reached this one first; null for roots.
    public Method callerOrNull() {
        return caller;
    }

    /// The flow of a parameter, receiver first; null for primitives.
    public Flow parameter(int index) {
        return parameters[index];
    }

    /// Null if the method returns no reference.
    public Flow result() {
        return result;
    }

    /// Null until the method is built, and for methods without code.
    public Graph graph() {
        return graph;
    }

    public void setGraph(Graph newGraph) {
        graph = newGraph;
        values = new Flow[newGraph.nodeCount()];
    }

    /// Flows by node id; null where a node is no reference or was not met.
    public Flow[] values() {
        return values;
    }
}
