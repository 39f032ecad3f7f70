package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.Interruption;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.option.Omission;
import java.util.Set;

/// What the code of a method has besides its own instructions.
///
/// @param stack how it looks at the stack limit when it starts
/// @param frameBytes what a stub in front of it looks for, if `stack` says so
/// @param storeBarriers whether the collector hears of stores into old objects
/// @param polling whether its loops poll
record MethodShape(StackLook stack, long frameBytes, boolean storeBarriers, Polling polling) {
    enum Polling {
        /// All loops poll.
        ALWAYS,
        /// No loop polls, and LLVM must not put the loops into a method that polls.
        NEVER,
        /// There is nothing to poll in.
        WITHOUT_LOOPS
    }

    enum StackLook {
        NONE,
        /// And goes on if there is room.
        IN_FRAME,
        /// And polls.
        WITH_POLL
    }

    static MethodShape of(Graph graph, StackChecks checks, Set<Omission> omissions) {
        var method = graph.method();
        var look = checks.looks(method) ? StackLook.IN_FRAME : StackLook.NONE;
        return new MethodShape(
                checks.polls(method) ? StackLook.WITH_POLL : look,
                checks.bytesAhead(method),
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
