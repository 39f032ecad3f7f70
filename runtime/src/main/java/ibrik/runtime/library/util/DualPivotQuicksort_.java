package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Sorting on one executor: without the parallel sort, which would bring the fork-join pool into every program that
/// sorts an array.
@Substitute("java.util.DualPivotQuicksort")
final class DualPivotQuicksort_ {
    @Alias
    private static native void sort(SorterAlias_ sorter, int[] array, int bits, int low, int high);

    @Alias
    private static native void sort(SorterAlias_ sorter, long[] array, int bits, int low, int high);

    @Replace
    static void sort(int[] array, int parallelism, int low, int high) {
        sort(null, array, 0, low, high);
    }

    @Replace
    static void sort(long[] array, int parallelism, int low, int high) {
        sort(null, array, 0, low, high);
    }

    /// The search for sorted runs costs a parallel merge in the closure; arrays of runs are sorted like others.
    @Replace
    @Harmless("it only makes arrays of sorted runs faster")
    private static boolean tryMergeRuns(SorterAlias_ sorter, int[] array, int low, int size) {
        return false;
    }

    @Replace
    @Harmless("it only makes arrays of sorted runs faster")
    private static boolean tryMergeRuns(SorterAlias_ sorter, long[] array, int low, int size) {
        return false;
    }
}
