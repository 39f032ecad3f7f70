package ibrik.machine.register;

/// XCR0: which registers may be used, and are saved by XSAVE if the same bits of its mask say so. Source: Intel SDM
/// Vol. 1 (2023), "XSAVE-Supported Features and State-Component Bitmaps".
public final class Xcr0 {
    /// Must be set.
    public static final long X87 = 1L << 0;
    public static final long SSE = 1L << 1;
    /// The upper halves of YMM registers; needs [#SSE].
    public static final long AVX = 1L << 2;

    private Xcr0() {}
}
