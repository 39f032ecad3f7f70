package ibrik.machine.table;

/// Entries of the segment table. Source: Intel SDM Vol. 3A (2023), "Segment Descriptors", "TSS Descriptor in 64-bit
/// mode".
public final class Segment {
    public static final int CODE_SELECTOR = 0x08;
    public static final int DATA_SELECTOR = 0x10;
    /// Two entries long.
    public static final int TASK_STATE_SELECTOR = 0x18;

    /// Code: 64-bit, present, ring 0, readable.
    public static final long CODE = 0x00AF_9A00_0000_FFFFL;
    /// Data: present, ring 0, writable.
    public static final long DATA = 0x00CF_9200_0000_FFFFL;

    /// Present, available 64-bit task state.
    private static final long TASK_STATE = 0x89;

    private Segment() {}

    /// The lower word of the descriptor of a task state.
    public static long taskStateLow(long base, int bytes) {
        return bytes - 1 | (base & 0xFF_FFFF) << 16 | TASK_STATE << 40 | (base >>> 24 & 0xFF) << 56;
    }

    /// The upper word.
    public static long taskStateHigh(long base) {
        return base >>> 32;
    }
}
