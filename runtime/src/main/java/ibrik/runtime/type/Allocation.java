package ibrik.runtime.type;

import ibrik.vocabulary.mark.External;

/// Allocation by hub, for types known only at run time.
public final class Allocation {
    private Allocation() {}

    /// A zeroed object of `bytes` bytes, header included.
    @External("ibrik_allocate_instance")
    public static native Object instance(int hub, long bytes);

    /// The same; null if there is no memory.
    @External("ibrik_try_allocate_instance")
    public static native Object instanceOrNull(int hub, long bytes);

    /// A zeroed array; the length is not negative. Null if there is no memory.
    @External("ibrik_try_allocate_array")
    public static native Object arrayOrNull(int hub, int length);

    /// A zeroed array; the length is not negative.
    @External("ibrik_allocate_array")
    public static native Object array(int hub, int length);

    /// Nested arrays; lengths may be negative, and fewer than the dimensions.
    @External("ibrik_allocate_multi_array")
    public static native Object multiArray(int hub, int[] lengths);
}
