package ibrik.kernel.acpi;

/// A line of the I/O APIC, and how it signals. What is not said is as on PCI: low level.
public final class Line {
    private static final int MOST = 23;

    public int number;
    /// It signals as long as there is something, else when it begins.
    public boolean isLevel;
    /// It signals by a low voltage.
    public boolean isLow;

    void set(int wantedNumber, boolean level, boolean low) {
        number = wantedNumber;
        isLevel = level;
        isLow = low;
    }

    /// Whether the first I/O APIC has a line with this number.
    public boolean isThere() {
        return number > 0 && number <= MOST;
    }
}
