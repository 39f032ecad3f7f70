package ibrik.machine.table;

/// Entries of the segment table, 8 bytes each; in long mode base and limit of code and data are ignored.
///
///     15:0   limit 15:0       47:40  type, below       55     limit in units of 4 KiB
///     39:16  base 23:0        51:48  limit 19:16       63:56  base 31:24
///
/// Source: Intel SDM Vol. 3A (2023), "Segment Descriptors", "Code- and Data-Segment Descriptor Types", "TSS
/// Descriptor in 64-bit mode"; AMD64 APM Vol. 2 (2023), "Long-Mode Segment Descriptors".
public final class SegmentDescriptor {
    public static final int BYTES = 8;

    private static final long LIMIT_15_0 = (1L << 16) - 1;
    /// Of code: readable. Of data: writable.
    private static final long ACCESSIBLE = 1L << 41;
    private static final long EXECUTABLE = 1L << 43;
    /// Code or data, not a descriptor of the system.
    private static final long CODE_OR_DATA = 1L << 44;
    private static final long PRESENT = 1L << 47;
    private static final long LIMIT_19_16 = 15L << 48;
    private static final long LONG_MODE = 1L << 53;
    /// Operands and addresses have 32 bits; code of long mode must not have it.
    private static final long DEFAULT_32 = 1L << 54;
    private static final long PAGES = 1L << 55;
    /// The type of a descriptor of the system: a task state of 64 bits that no core uses yet.
    private static final long AVAILABLE_TASK_STATE = 9L << 40;

    private static final long FLAT = LIMIT_15_0 | LIMIT_19_16 | PAGES | PRESENT | CODE_OR_DATA | ACCESSIBLE;

    /// 64-bit code of ring 0.
    public static final long CODE = FLAT | EXECUTABLE | LONG_MODE;
    /// Data of ring 0, writable.
    public static final long DATA = FLAT | DEFAULT_32;

    private static final long BASE_23_0 = (1L << 24) - 1;
    private static final long BASE_31_24 = (1L << 8) - 1;

    private SegmentDescriptor() {}

    /// The lower word of the descriptor of a task state, which has two.
    public static long taskStateLow(long base, int bytes) {
        return bytes - 1 | (base & BASE_23_0) << 16 | AVAILABLE_TASK_STATE | PRESENT | (base >>> 24 & BASE_31_24) << 56;
    }

    /// The upper word: base 63:32.
    public static long taskStateHigh(long base) {
        return base >>> 32;
    }
}
