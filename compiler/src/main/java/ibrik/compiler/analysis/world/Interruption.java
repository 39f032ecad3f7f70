package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import java.util.IdentityHashMap;

/// Where a program may be stopped by a poll: for a collection, or for another thread.
public final class Interruption {
    private Interruption() {}

    /// True for the code of the application and the library. The runtime and the kernel do not stop: their loops are
    /// short or wait by themselves, and some hold raw addresses or the state of the heap.
    public static boolean isAllowed(Method method) {
        return !method.owner().isOfTarget()
                && !method.has("Uninterruptible")
                && !method.has("InterruptContext")
                && !isRawAccess(method);
    }

    /// One access to memory outside the heap, or to a run of it: others may free the memory where the thread stops, and
    /// its caller has asked before whether it is there.
    private static boolean isRawAccess(Method method) {
        String owner = method.owner().name();
        return owner.equals("jdk.internal.misc.Unsafe")
                || owner.equals("jdk.internal.util.ArraysSupport")
                        && method.name().equals("vectorizedMismatch");
    }

    /// True if control can come back to a block.
    public static boolean hasLoop(Graph graph) {
        var position = new IdentityHashMap<Block, Integer>();
        for (Block block : graph.blocks()) {
            position.put(block, position.size());
        }
        return graph.blocks().stream()
                .anyMatch(block -> block.successors().stream()
                        .anyMatch(successor -> position.get(successor) <= position.get(block)));
    }
}
