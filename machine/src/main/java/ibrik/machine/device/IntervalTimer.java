package ibrik.machine.device;

/// Ports of the interval timer, and of the gate of its channel 2. Source: Intel 8254 data sheet, "Control Word
/// Format"; port 0x61: IBM PC/AT Technical Reference (1984), "System Board", and Intel I/O Controller Hub 9 data
/// sheet (2008), "NMI_SC".
public final class IntervalTimer {
    public static final int CHANNEL_2 = 0x42;
    public static final int COMMAND = 0x43;

    private static final int LOW_BYTE = 0xFF;
    private static final int SELECT_CHANNEL_2 = 2 << 6;
    private static final int LOW_BYTE_THEN_HIGH = 3 << 4;
    private static final int INTERRUPT_ON_TERMINAL_COUNT = 0 << 1;
    /// For [#COMMAND]: channel 2 counts down once from what is written next, in binary.
    public static final int CHANNEL_2_ONE_SHOT = SELECT_CHANNEL_2 | LOW_BYTE_THEN_HIGH | INTERRUPT_ON_TERMINAL_COUNT;

    public static final int GATE = 0x61;
    /// Of [#GATE]: channel 2 counts.
    public static final int GATE_OPEN = 1 << 0;
    /// Of [#GATE]: its output is heard.
    public static final int SPEAKER = 1 << 1;
    /// Of [#GATE], read only: its output, which is high from the end of the count on.
    public static final int OUTPUT = 1 << 5;

    private IntervalTimer() {}

    /// The two bytes of a count, in the order in which they are written.
    public static int lowByte(int count) {
        return count & LOW_BYTE;
    }

    public static int highByte(int count) {
        return count >>> 8;
    }
}
