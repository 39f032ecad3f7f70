package ibrik.machine.table;

/// A gate of the interrupt table, 16 bytes. Source: Intel SDM Vol. 3A (2023), "64-Bit Mode IDT".
///
///     low:  offset 15:0 | selector << 16 | stack << 32 | type << 40 | offset 31:16 << 48
///     high: offset 63:32
public final class Gate {
    public static final int BYTES = 16;
    /// Present, ring 0, 64-bit interrupt gate: interrupts are off in the handler.
    private static final long INTERRUPT = 0x8E;

    private Gate() {}

    /// The lower word; `stack` is 0 for the running stack or 1 to 7 for one of the task state's.
    public static long low(long handler, int selector, int stack) {
        return handler & 0xFFFF
                | (long) selector << 16
                | (long) stack << 32
                | INTERRUPT << 40
                | (handler >>> 16 & 0xFFFF) << 48;
    }

    /// The upper word.
    public static long high(long handler) {
        return handler >>> 32;
    }
}
