package ibrik.machine.cpuid;

import ibrik.machine.instruction.Cpuid;

/// Leaf 0x15: how the rate of the time-stamp counter follows from that of a crystal. Source: Intel SDM Vol. 2A
/// (2023), "CPUID", leaf 15H.
public final class TimeStampLeaf {
    private static final int HIGHEST_LEAF = 0;
    private static final int LEAF = 0x15;

    private TimeStampLeaf() {}

    public static boolean isThere() {
        return Cpuid.eax(HIGHEST_LEAF, 0) >= LEAF;
    }

    public static int denominator() {
        return Cpuid.eax(LEAF, 0);
    }

    /// 0 if it is not told.
    public static int numerator() {
        return Cpuid.ebx(LEAF, 0);
    }

    /// Hertz, 0 if it is not told.
    public static int crystal() {
        return Cpuid.ecx(LEAF, 0);
    }
}
