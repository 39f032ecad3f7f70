package ibrik.runtime.heap.layout;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// What the heap knows of the image around it. An image has one implementation, [ImageEnvironment], so that every call
/// is a link-time constant or one instruction; tests bring their own over simulated memory.
public abstract class HeapEnvironment {
    /// The section of hubs: object headers hold offsets from here.
    @Uninterruptible(Reason.HEAP)
    public abstract Address hubs();

    @Uninterruptible(Reason.HEAP)
    public abstract Address hubsEnd();

    /// Slots of 8 bytes, each a reference or null.
    @Uninterruptible(Reason.HEAP)
    public abstract Address staticReferences();

    @Uninterruptible(Reason.HEAP)
    public abstract Address staticReferencesEnd();

    /// Objects one after another, never freed.
    @Uninterruptible(Reason.HEAP)
    public abstract Address imageHeap();

    @Uninterruptible(Reason.HEAP)
    public abstract Address imageHeapEnd();

    /// The block of the running executor, see [ibrik.vocabulary.layout.ExecutorLayout].
    @Uninterruptible(Reason.HEAP)
    public abstract Address executor();

    /// The number of the running executor, from 0.
    @Uninterruptible(Reason.HEAP)
    public abstract int executorNumber();

    /// Asks the processor to load the cache line at `address`; nothing happens if it cannot.
    @Uninterruptible(Reason.HEAP)
    public abstract void prefetch(Address address);

    /// The same for memory that is to be written.
    public abstract void prefetchForWrite(Address address);

    /// Saves the registers on the stack and calls [ibrik.runtime.heap.Heap#collectHere] with the stack pointer.
    public abstract void enterCollector(int cause);

    /// The binary name of the class that the hub describes; nothing is allocated.
    public abstract String className(Address hub);
}
