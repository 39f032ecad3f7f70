package ibrik.runtime.heap.report;

import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Uninterruptible;

/// Why a collection runs; plain numbers, because they pass through assembly.
public final class Cause {
    /// An allocation found no room within the heap's present bound.
    public static final int ALLOCATION = 0;
    /// `System.gc()`.
    public static final int REQUEST = 1;
    /// Stress mode.
    public static final int STRESS = 2;
    /// Before an OutOfMemoryError: soft references are cleared too.
    public static final int EXHAUSTION = 3;
    /// For a histogram of what lives.
    public static final int INSPECTION = 4;

    private Cause() {}

    /// True if the collection must find everything that is dead.
    @Uninterruptible(Reason.HEAP)
    static boolean needsFull(int cause) {
        return cause == REQUEST || cause == EXHAUSTION || cause == INSPECTION;
    }

    /// True if words of stacks that no frame reads again keep nothing.
    @Uninterruptible(Reason.HEAP)
    public static boolean isExact(int cause) {
        return cause == EXHAUSTION || cause == REQUEST;
    }

    static String text(int cause) {
        return switch (cause) {
            case ALLOCATION -> "Allocation Failure";
            case REQUEST -> "System.gc()";
            case STRESS -> "Stress";
            case INSPECTION -> "Heap Inspection Initiated GC";
            default -> "Last ditch collection";
        };
    }
}
