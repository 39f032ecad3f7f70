package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.report.HeapHistogram;
import ibrik.vocabulary.mark.Uninterruptible;

/// What a collection asks of the heap whose collector it is: the part that allocates.
public interface CollectedHeap {
    /// Bytes taken by objects that lived at the last collection and by buffers claimed since.
    @Uninterruptible(Reason.HEAP)
    long usedBytes();

    /// The buffers' objects become ordinary ones.
    @Uninterruptible(Reason.HEAP)
    void retireBuffers();

    /// Allocation starts again at the lowest address.
    @Uninterruptible(Reason.HEAP)
    void resetAllocation(long survivorBytes);

    /// Is told of full collections, after which it may count.
    @Uninterruptible(Reason.HEAP)
    HeapHistogram histogram();
}
