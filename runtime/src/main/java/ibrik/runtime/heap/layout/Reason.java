package ibrik.runtime.heap.layout;

/// Why the code of this package carries its marks.
public final class Reason {
    public static final String HEAP = "the heap is inconsistent while this runs, so nothing may allocate or stop here";
    public static final String BARRIER = "the store that follows must happen before the next collection";
    public static final String MAGIC = "works on the raw memory of the heap";

    private Reason() {}
}
