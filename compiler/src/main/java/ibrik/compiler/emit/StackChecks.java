package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;

/// Decides which methods look at the stack limit when they start.
final class StackChecks {
    private StackChecks() {}

    /// Methods of the application and the library on cycles of calls: any endless recursion goes through one of them.
    /// The runtime's own code, and what cannot recurse, has room behind the limit.
    static boolean needed(ClosedWorld world, Method method) {
        return !method.owner().isOfTarget() && !method.has("Uninterruptible") && world.isRecursive(method);
    }
}
