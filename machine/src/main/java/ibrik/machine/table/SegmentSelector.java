package ibrik.machine.table;

/// Selectors: the offset of a descriptor in the segment table, with the ring in the lowest two bits. Source: Intel
/// SDM Vol. 3A (2023), "Segment Selectors". The order is ours; the table of `start.s` has the same.
public final class SegmentSelector {
    public static final int CODE = SegmentDescriptor.BYTES;
    public static final int DATA = 2 * SegmentDescriptor.BYTES;
    /// Two entries long.
    public static final int TASK_STATE = 3 * SegmentDescriptor.BYTES;

    /// Of the whole table, with the empty descriptor that it begins with.
    public static final int TABLE_BYTES = 5 * SegmentDescriptor.BYTES;

    private SegmentSelector() {}
}
