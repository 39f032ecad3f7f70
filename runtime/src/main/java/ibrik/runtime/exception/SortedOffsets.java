package ibrik.runtime.exception;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Binary search in the ascending u32 arrays of the image's tables.
@UsesMagic("reads the tables that the image builder made")
final class SortedOffsets {
    private SortedOffsets() {}

    /// Index of the last element that is at most `offset`; -1 if there is none.
    @Uninterruptible("called while a stack is unwound")
    static int lastAtMost(Address array, int count, int offset) {
        return lastAtMost(array, 0, count, offset);
    }

    /// The same among the elements from `from` to before `to`; `from - 1` if there is none.
    @Uninterruptible("called while a stack is unwound")
    static int lastAtMost(Address array, int from, int to, int offset) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(at(array, middle), offset) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Uninterruptible("called while a stack is unwound")
    static int at(Address array, int index) {
        // SAFE: the caller's index is below the count that stands in the table's header.
        return Memory.loadInt(array.plus(4L * index));
    }
}
