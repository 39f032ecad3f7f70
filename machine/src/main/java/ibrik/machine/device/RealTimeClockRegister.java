package ibrik.machine.device;

/// The battery-backed clock: two ports, and what lies behind them. Source: Motorola MC146818A data sheet, "Address
/// Map", "Register A", "Register B"; the century is at the place that QEMU and most boards use.
public final class RealTimeClockRegister {
    /// Ports: the number of a register is written to the first, its content is behind the second.
    public static final int INDEX = 0x70;
    public static final int DATA = 0x71;

    public static final int SECONDS = 0;
    public static final int MINUTES = 2;
    public static final int HOURS = 4;
    public static final int DAY = 7;
    public static final int MONTH = 8;
    public static final int YEAR = 9;
    public static final int STATUS_A = 10;
    public static final int STATUS_B = 11;
    public static final int CENTURY = 0x32;

    /// Of [#STATUS_A]: the time is about to change.
    public static final int UPDATING = 1 << 7;
    /// Of [#STATUS_B]: numbers are binary, not two decimal digits.
    public static final int BINARY = 1 << 2;
    /// Of [#STATUS_B].
    public static final int TWENTY_FOUR_HOURS = 1 << 1;
    /// Of [#HOURS], unless [#TWENTY_FOUR_HOURS].
    public static final int AFTERNOON = 1 << 7;

    /// What a port reads where no device answers.
    public static final int NOTHING = 0xFF;

    private RealTimeClockRegister() {}
}
