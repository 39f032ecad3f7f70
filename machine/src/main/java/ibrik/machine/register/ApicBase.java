package ibrik.machine.register;

import ibrik.vocabulary.mark.Unboxed;

/// IA32_APIC_BASE: where the registers of the local APIC are, and whether it is on.
///
///     10     its registers are model-specific ones (x2APIC); to turn that off the APIC must go off
///     11     on; turned off it stays off until the next reset on some processors
///     51:12  physical address
///
/// Source: Intel SDM Vol. 3A (2023), "Local APIC Status and Location".
@Unboxed
public record ApicBase(long raw) {
    private static final long ENABLED = 1L << 11;
    private static final long BY_REGISTER = 1L << 10;
    private static final long ADDRESS = (1L << 52) - (1L << 12);

    public boolean isEnabled() {
        return (raw & ENABLED) != 0;
    }

    public ApicBase enabled() {
        return new ApicBase(raw | ENABLED);
    }

    /// On, its registers in no memory: only if the processor has that ([ibrik.machine.cpuid.Features#hasX2Apic]).
    public ApicBase enabledByRegister() {
        return new ApicBase(raw | ENABLED | BY_REGISTER);
    }

    /// Physical address of the page of registers.
    public long address() {
        return raw & ADDRESS;
    }
}
