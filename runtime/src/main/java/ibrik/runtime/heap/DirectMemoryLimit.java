package ibrik.runtime.heap;

/// How much memory direct buffers may take together: `-XX:MaxDirectMemorySize`.
public final class DirectMemoryLimit {
    private static long bytes = -1;

    private DirectMemoryLimit() {}

    static void set(long limit) {
        bytes = limit;
    }

    /// In bytes; negative if nobody said.
    public static long bytes() {
        return bytes;
    }
}
