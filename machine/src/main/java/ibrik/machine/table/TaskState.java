package ibrik.machine.table;

/// Byte offsets in the task state, from which the processor takes interrupt stacks.
/// Source: Intel SDM Vol. 3A (2023), "64-Bit Task State Segment (TSS)".
public final class TaskState {
    public static final int BYTES = 104;
    /// Interrupt stack n, 1 to 7, is at this offset plus 8 n.
    public static final int INTERRUPT_STACK_0 = 28;
    /// Offset of the I/O permission map, 16 bits; [#BYTES] says that there is none.
    public static final int PORT_MAP_OFFSET = 102;

    private TaskState() {}
}
