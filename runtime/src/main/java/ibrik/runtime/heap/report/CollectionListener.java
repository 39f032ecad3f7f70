package ibrik.runtime.heap.report;

/// Told after each collection, in ordinary Java code of the thread that caused it: it may
/// allocate, but runs inside any allocation unless the program asked for the collection.
public abstract class CollectionListener {
    /// @param softClock milliseconds since start-up at the collection, for `SoftReference`
    /// @param requested the program asked for it, so that its own locks and structures are in order
    public abstract void afterCollection(long softClock, boolean requested);
}
