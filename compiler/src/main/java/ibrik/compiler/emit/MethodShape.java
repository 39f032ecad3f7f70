package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Interruption;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.option.Omission;
import java.util.Set;

/// What the code of a method has besides its own instructions.
///
/// @param checksStack whether it starts with a check against the stack limit
/// @param storeBarriers whether the collector hears of stores into old objects
/// @param polling whether its loops poll
record MethodShape(boolean checksStack, boolean storeBarriers, Polling polling) {
    enum Polling {
        /// All loops poll.
        ALWAYS,
        /// No loop polls, and LLVM must not put the loops into a method that polls.
        NEVER,
        /// There is nothing to poll in.
        WITHOUT_LOOPS
    }

    static MethodShape of(ClosedWorld world, Graph graph, Set<Omission> omissions) {
        return new MethodShape(
                StackChecks.needed(world, graph.method()),
                !omissions.contains(Omission.STORE_BARRIERS),
                omissions.contains(Omission.POLLS) ? Polling.WITHOUT_LOOPS : polling(graph));
    }

    private static Polling polling(Graph graph) {
        if (Interruption.isAllowed(graph.method())) {
            return Polling.ALWAYS;
        }
        return Interruption.hasLoop(graph) ? Polling.NEVER : Polling.WITHOUT_LOOPS;
    }

    /// What the function's definition says; see `Polls` in package `llvm`.
    String collector() {
        return switch (polling) {
            case ALWAYS -> " gc \"polled\"";
            case NEVER -> " gc \"unpolled\"";
            case WITHOUT_LOOPS -> "";
        };
    }
}
