package ibrik.runtime.heap;

/// Why the code of this package carries its marks.
final class Reason {
    static final String HEAP = "the heap is inconsistent while this runs, so nothing may allocate or stop here";
    static final String BARRIER = "the store that follows must happen before the next collection";
    static final String MAGIC = "works on the raw memory of the heap";

    private Reason() {}
}
