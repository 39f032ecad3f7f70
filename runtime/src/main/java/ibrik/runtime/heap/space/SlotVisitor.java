package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Takes slots of arrays that may hold references.
public interface SlotVisitor {
    /// @param from the first slot
    /// @param to   behind the last one
    @Uninterruptible(Reason.HEAP)
    void visitSlots(Address from, Address to);
}
