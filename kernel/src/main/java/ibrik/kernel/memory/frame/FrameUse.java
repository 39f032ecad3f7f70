package ibrik.kernel.memory.frame;

/// What frames are taken for; the statistics are kept by it.
public enum FrameUse {
    /// Tables of this package and page tables.
    TABLES("tables", false),
    HEAP("heap", true),
    STACKS("stacks", false),
    /// Memory outside the Java heap that the runtime and drivers ask for.
    RAW("raw", true);

    private final String word;
    private final boolean mayFail;

    FrameUse(String word, boolean mayFail) {
        this.word = word;
        this.mayFail = mayFail;
    }

    /// True if who asks goes on without; a stack that cannot grow is a panic.
    boolean mayFail() {
        return mayFail;
    }

    public String word() {
        return word;
    }
}
