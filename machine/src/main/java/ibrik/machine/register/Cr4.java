package ibrik.machine.register;

/// CR4, extensions that the kernel has to allow. Source: Intel SDM Vol. 3A (2023), "Control Registers"; AMD64 APM
/// Vol. 2 (2023), "CR4 Register".
public final class Cr4 {
    /// Entries of page tables have 64 bits; long mode needs it.
    public static final long PHYSICAL_ADDRESS_EXTENSION = 1L << 5;
    /// Heeds [ibrik.machine.table.PageTableEntry#GLOBAL]; each change of it forgets all pages.
    public static final long PAGE_GLOBAL = 1L << 7;
    /// SSE, and FXSAVE with its registers.
    public static final long FXSAVE = 1L << 9;
    /// Unmasked exceptions of SSE are exception 19, not an invalid opcode.
    public static final long SIMD_EXCEPTIONS = 1L << 10;
    /// XSAVE and [Xcr0].
    public static final long XSAVE = 1L << 18;

    private Cr4() {}
}
