package ibrik.machine.cpuid;

import ibrik.machine.instruction.Cpuid;

/// Leaves 1, 0x80000001 and 0x80000007: what the processor can do. What all code of an image needs is asked for in
/// `start.s` already. Source: Intel SDM Vol. 2A (2023), "CPUID", tables "Feature Information Returned in the ECX
/// Register" and "... EDX Register"; AMD64 APM Vol. 3 (2023), "Obtaining Processor Information Via the CPUID
/// Instruction".
public final class Features {
    private static final int LEAF = 1;
    private static final int X2APIC_ECX = 1 << 21;
    private static final int TIMER_DEADLINE_ECX = 1 << 24;
    private static final int RANDOM_ECX = 1 << 30;
    private static final int HYPERVISOR_ECX = 1 << 31;
    private static final int PAGE_ATTRIBUTE_TABLE_EDX = 1 << 16;

    private static final int HIGHEST_EXTENDED_LEAF = 0x8000_0000;
    private static final int EXTENDED_LEAF = 0x8000_0001;
    private static final int GIBIBYTE_PAGES_EDX = 1 << 26;

    private static final int POWER_LEAF = 0x8000_0007;
    private static final int INVARIANT_TIME_STAMP_EDX = 1 << 8;

    private Features() {}

    /// The local APIC's registers can be model-specific ones.
    public static boolean hasX2Apic() {
        return (Cpuid.ecx(LEAF, 0) & X2APIC_ECX) != 0;
    }

    /// The local APIC's timer can wait for a time stamp, whose rate is the same in all states of the processor.
    public static boolean hasTimerDeadline() {
        return (Cpuid.ecx(LEAF, 0) & TIMER_DEADLINE_ECX) != 0
                && Integer.compareUnsigned(Cpuid.eax(HIGHEST_EXTENDED_LEAF, 0), POWER_LEAF) >= 0
                && (Cpuid.edx(POWER_LEAF, 0) & INVARIANT_TIME_STAMP_EDX) != 0;
    }

    /// RDRAND.
    public static boolean hasRandom() {
        return (Cpuid.ecx(LEAF, 0) & RANDOM_ECX) != 0;
    }

    /// A hypervisor is there, and so is [HypervisorLeaf].
    public static boolean isUnderHypervisor() {
        return (Cpuid.ecx(LEAF, 0) & HYPERVISOR_ECX) != 0;
    }

    /// [ibrik.machine.register.PageAttributes].
    public static boolean hasPageAttributeTable() {
        return (Cpuid.edx(LEAF, 0) & PAGE_ATTRIBUTE_TABLE_EDX) != 0;
    }

    /// Pages of 1 GiB.
    public static boolean hasGibibytePages() {
        return (Cpuid.edx(EXTENDED_LEAF, 0) & GIBIBYTE_PAGES_EDX) != 0;
    }
}
