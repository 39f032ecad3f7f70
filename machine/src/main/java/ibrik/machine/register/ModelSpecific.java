package ibrik.machine.register;

/// Numbers of model-specific registers. Source: Intel SDM Vol. 4 (2023), "Architectural MSRs".
public final class ModelSpecific {
    /// [ApicBase].
    public static final int LOCAL_APIC_BASE = 0x1B;
    /// [PageAttributes].
    public static final int PAGE_ATTRIBUTE_TABLE = 0x277;
    /// [Efer].
    public static final int EXTENDED_FEATURES = 0xC000_0080;
    /// What the segment GS adds to an address: the block of the running executor.
    public static final int GS_BASE = 0xC000_0101;

    private ModelSpecific() {}
}
