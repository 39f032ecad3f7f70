package ibrik.runtime.heap.report;

/// Told after each collection, in ordinary Java code of the thread that caused it.
public abstract class CollectionListener {
    /// Runs inside any allocation, and so allocates nothing itself.
    ///
    /// @param softClock milliseconds since start-up at the collection, for `SoftReference`
    public abstract void afterCollection(long softClock);

    /// Called then too if the program asked for the collection, so that its own locks and structures are in order.
    public abstract void afterRequest();
}
