package ibrik.machine.table;

/// Byte offsets in the task state, from which the processor takes interrupt stacks.
/// Source: Intel SDM Vol. 3A (2023), "64-Bit Task State Segment (TSS)".
public final class TaskState {
    public static final int BYTES = 104;
    /// Offset of the I/O permission map, 16 bits; [#BYTES] says that there is none.
    public static final int PORT_MAP_OFFSET = 102;

    private static final int FIRST_INTERRUPT_STACK = 36;

    private TaskState() {}

    /// Where the top of an interrupt stack stands, 1 to 7.
    public static int interruptStack(int stack) {
        return FIRST_INTERRUPT_STACK + 8 * (stack - 1);
    }
}
