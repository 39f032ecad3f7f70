package ibrik.machine.device;

/// Ports of the two old interrupt controllers. Source: Intel 8259A data sheet, "Operation Command Words"; their
/// places: IBM PC/AT Technical Reference (1984), "I/O Address Map".
public final class InterruptController {
    /// Operation command word 1 of each: a bit for every line that is to be silent.
    public static final int FIRST_MASK = 0x21;
    public static final int SECOND_MASK = 0xA1;

    public static final int ALL_MASKED = 0xFF;

    private InterruptController() {}
}
