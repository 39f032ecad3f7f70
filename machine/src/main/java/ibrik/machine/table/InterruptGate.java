package ibrik.machine.table;

/// An interrupt gate of the interrupt table, 16 bytes: interrupts are off in its handler.
///
///     low:  15:0   handler 15:0     34:32  stack       47     present
///           31:16  selector         43:40  type        63:48  handler 31:16
///     high: 31:0   handler 63:32
///
/// Source: Intel SDM Vol. 3A (2023), "64-Bit Mode IDT", table "System-Segment and Gate-Descriptor Types"; AMD64 APM
/// Vol. 2 (2023), "Long-Mode Gate Descriptors".
public final class InterruptGate {
    public static final int BYTES = 16;

    private static final long HANDLER_15_0 = (1L << 16) - 1;
    private static final long TYPE = 14L << 40;
    private static final long PRESENT = 1L << 47;

    private InterruptGate() {}

    /// The lower word; `stack` is 0 for the running stack or 1 to 7 for one of the task state's.
    public static long low(long handler, int selector, int stack) {
        return handler & HANDLER_15_0
                | (long) selector << 16
                | (long) stack << 32
                | TYPE
                | PRESENT
                | (handler >>> 16 & HANDLER_15_0) << 48;
    }

    /// The upper word.
    public static long high(long handler) {
        return handler >>> 32;
    }
}
