package ibrik.runtime.type;

import ibrik.vocabulary.mark.External;

/// Allocation by hub, for types known only at run time.
public final class Allocation {
    private Allocation() {}

    /// A zeroed object of `bytes` bytes, header included.
    @External("ibrik_allocate_instance")
    public static native Object instance(int hub, long bytes);

    /// A zeroed array; the length is not negative.
    @External("ibrik_allocate_array")
    public static native Object array(int hub, int length);

    /// Nested arrays; lengths may be negative, and fewer than the dimensions.
    @External("ibrik_allocate_multi_array")
    public static native Object multiArray(int hub, int[] lengths);
}
