package ibrik.kernel.memory;

/// What frames are taken for; the statistics are kept by it.
public enum FrameUse {
    /// Tables of this package and page tables.
    TABLES("tables"),
    HEAP("heap"),
    STACKS("stacks"),
    /// Memory outside the Java heap that the runtime and drivers ask for.
    RAW("raw");

    private final String word;

    FrameUse(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
