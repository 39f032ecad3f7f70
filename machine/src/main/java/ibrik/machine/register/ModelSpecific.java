package ibrik.machine.register;

/// Numbers of model-specific registers. Source: Intel SDM Vol. 4 (2023), "Architectural MSRs".
public final class ModelSpecific {
    /// [ApicBase].
    public static final int LOCAL_APIC_BASE = 0x1B;
    /// The time stamp at which the timer of the local APIC interrupts; 0 for none.
    public static final int TIMER_DEADLINE = 0x6E0;
    /// The first register of the local APIC, 16 bytes of its page each ([ibrik.machine.device.LocalApicRegister]).
    public static final int LOCAL_APIC = 0x800;
    /// [PageAttributes].
    public static final int PAGE_ATTRIBUTE_TABLE = 0x277;
    /// [Efer].
    public static final int EXTENDED_FEATURES = 0xC000_0080;
    /// What the segment GS adds to an address: the block of the running executor.
    public static final int GS_BASE = 0xC000_0101;

    private ModelSpecific() {}
}
