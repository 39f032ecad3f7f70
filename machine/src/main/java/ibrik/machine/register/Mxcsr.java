package ibrik.machine.register;

/// MXCSR: rounding and exceptions of SSE and AVX arithmetic. Rounding to nearest is 0, and so is not flushing of
/// small numbers to 0: what Java asks for. Source: Intel SDM Vol. 1 (2023), "MXCSR Control and Status Register".
public final class Mxcsr {
    public static final long INVALID_MASKED = 1L << 7;
    public static final long DENORMAL_MASKED = 1L << 8;
    public static final long DIVIDE_BY_ZERO_MASKED = 1L << 9;
    public static final long OVERFLOW_MASKED = 1L << 10;
    public static final long UNDERFLOW_MASKED = 1L << 11;
    public static final long PRECISION_MASKED = 1L << 12;

    private Mxcsr() {}
}
