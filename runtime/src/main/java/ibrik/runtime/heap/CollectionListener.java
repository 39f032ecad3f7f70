package ibrik.runtime.heap;

/// Told after each collection, in ordinary Java code of the thread that caused it: it may allocate and take locks.
public abstract class CollectionListener {
    /// @param softClock milliseconds since start-up at the collection, for `SoftReference`
    public abstract void afterCollection(long softClock);
}
