package ibrik.machine.register;

import ibrik.vocabulary.mark.Unboxed;

/// The error code of a page fault. Source: Intel SDM Vol. 3A (2023), "Interrupt 14 - Page-Fault Exception (#PF)".
@Unboxed
public record PageFaultCode(long raw) {
    private static final long PRESENT = 1L << 0;
    private static final long WRITE = 1L << 1;
    private static final long FETCH = 1L << 4;

    /// The page is there, but not for this access.
    public boolean isForbidden() {
        return (raw & PRESENT) != 0;
    }

    public boolean isWrite() {
        return (raw & WRITE) != 0;
    }

    /// The access was the fetch of an instruction.
    public boolean isFetch() {
        return (raw & FETCH) != 0;
    }
}
