package ibrik.machine.register;

/// EFER, the model-specific register [ModelSpecific#EXTENDED_FEATURES]. Source: Intel SDM Vol. 3A (2023), "Extended
/// Feature Enable Register"; AMD64 APM Vol. 2 (2023), "Extended Feature Enable Register (EFER)".
public final class Efer {
    public static final long LONG_MODE_ENABLE = 1L << 8;
    /// Heeds [ibrik.machine.table.PageTableEntry#NO_EXECUTE], a reserved bit before.
    public static final long NO_EXECUTE_ENABLE = 1L << 11;

    private Efer() {}
}
