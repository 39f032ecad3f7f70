package ibrik.vocabulary.mark;

/// All locks of the target, in the order in which they may be taken: whoever holds one takes only later ones. Checked
/// over the call graph of each image.
public enum LockRank {
    /// Packages by their names.
    PACKAGES,
    /// The table of interned strings.
    INTERNED_STRINGS,
    /// Streams of `java.util.zip` by their handles.
    STREAM_HANDLES,
    /// Strands, monitors and the heap: `ibrik.runtime.executor.RuntimeLock`.
    RUNTIME,
    /// Virtual threads that may run.
    READY_THREADS,
    /// The console of the bare machine.
    CONSOLE,
    /// Objects that stores have told of since the last collection.
    REMEMBERED,
    /// What the workers of a collection share: packets of objects to mark.
    MARK_PACKETS,
    /// What the workers of a collection share: blocks and found references.
    COLLECTION_WORKERS,
    /// Slots of stacks.
    STACK_SLOTS,
    /// Addresses given to devices.
    DEVICE_ADDRESSES,
    /// Memory outside the heap.
    RAW_MEMORY,
    /// Page tables.
    PAGE_TABLES,
    /// Frames of physical memory.
    FRAMES,
    /// No lock: the rank is that of the receiver.
    OF_RECEIVER;

    /// True if this lock may be taken by someone who holds `held`.
    public boolean mayFollow(LockRank held) {
        return held.compareTo(this) < 0;
    }
}
