package ibrik.kernel.acpi;

/// What the fixed description table (FADT) says of power.
///
/// Source: ACPI Specification 6.5, "Fixed ACPI Description Table".
public final class FixedTable {
    /// "FACP", low byte first.
    static final int SIGNATURE = 0x5043_4146;

    private static final int DEFINITIONS = 40;
    private static final int INTERRUPT = 46;
    private static final int COMMAND_PORT = 48;
    private static final int ENABLE_COMMAND = 52;
    private static final int EVENTS = 56;
    private static final int CONTROL = 64;
    private static final int SECOND_CONTROL = 68;
    private static final int EVENT_BYTES = 88;
    private static final int FLAGS = 112;
    private static final int RESET_REGISTER = 116;
    private static final int RESET_VALUE = 128;
    private static final int LONG_DEFINITIONS = 140;
    private static final int SLEEP_CONTROL = 244;

    private static final int BUTTON_IS_ELSEWHERE = 1 << 4;
    private static final int CAN_RESET = 1 << 10;
    private static final int IS_REDUCED = 1 << 20;
    private static final int PORTS = 0xFFFF;

    /// The physical address of the main definition block, 0 if there is none.
    long definitions;
    /// The line that events of the power management come by.
    int interrupt;
    /// Ports, 0 for none: events, control, and what puts the firmware's hand off them.
    public int events;

    public int eventBytes;
    public int control;
    public int secondControl;
    public int commandPort;
    public int enableCommand;
    /// There are no such ports, but a register to sleep by and an event device.
    boolean isReduced;
    /// The power button is one of the events.
    boolean hasButton;

    /// What machines with reduced hardware sleep by.
    public final Register sleep = new Register();
    public final Register reset = new Register();
    public int resetValue;

    /// Reads the table at `table`, which is whole.
    void read(TableWindow memory, long table, long bytes) {
        int flags = memory.loadInt(table + FLAGS);
        isReduced = bytes > FLAGS && (flags & IS_REDUCED) != 0;
        definitions = memory.loadUnsignedInt(table + DEFINITIONS);
        if (bytes >= LONG_DEFINITIONS + 8 && memory.loadLong(table + LONG_DEFINITIONS) != 0) {
            definitions = memory.loadLong(table + LONG_DEFINITIONS);
        }
        interrupt = memory.loadShort(table + INTERRUPT);
        if (!isReduced && bytes >= FLAGS + 4) {
            events = port(memory, table + EVENTS);
            eventBytes = memory.loadByte(table + EVENT_BYTES);
            control = port(memory, table + CONTROL);
            secondControl = port(memory, table + SECOND_CONTROL);
            commandPort = port(memory, table + COMMAND_PORT);
            enableCommand = memory.loadByte(table + ENABLE_COMMAND);
            hasButton = (flags & BUTTON_IS_ELSEWHERE) == 0 && events != 0 && eventBytes >= 4;
        }
        if (bytes > RESET_VALUE && (flags & CAN_RESET) != 0) {
            reset.read(memory, table + RESET_REGISTER);
            resetValue = memory.loadByte(table + RESET_VALUE);
        }
        if (isReduced && bytes >= SLEEP_CONTROL + Register.BYTES) {
            sleep.read(memory, table + SLEEP_CONTROL);
        }
    }

    private static int port(TableWindow memory, long place) {
        int port = memory.loadInt(place);
        return (port & PORTS) == port ? port : 0;
    }
}
