package ibrik.machine.register;

/// CR0, the modes of the processor. Source: Intel SDM Vol. 3A (2023), "Control Registers"; AMD64 APM Vol. 2 (2023),
/// "CR0 Register".
public final class Cr0 {
    public static final long PROTECTED_MODE = 1L << 0;
    /// With [#TASK_SWITCHED] WAIT faults as well; set where an FPU is used as it is.
    public static final long MONITOR_COPROCESSOR = 1L << 1;
    /// No FPU: its instructions fault.
    public static final long EMULATION = 1L << 2;
    /// The next instruction of the FPU or of SSE faults, so that a kernel can save registers lazily.
    public static final long TASK_SWITCHED = 1L << 3;
    /// Errors of the FPU are exceptions of the processor, not interrupts of a device.
    public static final long NUMERIC_ERROR = 1L << 5;
    /// Ring 0 heeds [ibrik.machine.table.PageTableEntry#WRITABLE] too.
    public static final long WRITE_PROTECT = 1L << 16;
    public static final long NOT_WRITE_THROUGH = 1L << 29;
    public static final long CACHE_DISABLE = 1L << 30;
    /// Needs [#PROTECTED_MODE]; with [Efer#LONG_MODE_ENABLE] it enters long mode.
    public static final long PAGING = 1L << 31;

    private Cr0() {}
}
