package ibrik.runtime.heap.setting;

import ibrik.vocabulary.mark.ImmutableAfter;

/// How much memory direct buffers may take together: `-XX:MaxDirectMemorySize`.
public final class DirectMemoryLimit {
    @ImmutableAfter("start-up")
    private static long bytes = -1;

    private DirectMemoryLimit() {}

    public static void set(long limit) {
        bytes = limit;
    }

    /// In bytes; negative if nobody said.
    public static long bytes() {
        return bytes;
    }
}
