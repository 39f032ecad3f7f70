package ibrik.compiler.emit;

import ibrik.compiler.Omission;
import ibrik.compiler.analysis.ClosedWorld;
import ibrik.compiler.ir.Graph;
import java.util.Set;

/// What the code of a method has besides its own instructions.
///
/// @param checksStack whether it starts with a check against the stack limit
/// @param storeBarriers whether the collector hears of stores into old objects
record MethodShape(boolean checksStack, boolean storeBarriers) {
    static MethodShape of(ClosedWorld world, Graph graph, Set<Omission> omissions) {
        return new MethodShape(StackChecks.needed(world, graph.method()), !omissions.contains(Omission.STORE_BARRIERS));
    }
}
