package ibrik.vocabulary.raw;

import ibrik.vocabulary.mark.Intrinsic;

/// Access to the running core's executor block through `%gs`; offsets are those of
/// [ibrik.vocabulary.layout.ExecutorLayout].
public final class Executor {
    private Executor() {}

    @Intrinsic
    public static native long loadLong(int offset);

    @Intrinsic
    public static native void storeLong(int offset, long value);

    @Intrinsic
    public static native Object loadReference(int offset);

    @Intrinsic
    public static native void storeReference(int offset, Object value);

    /// The stack pointer here; only its approximate value means anything.
    @Intrinsic
    public static native Address stackPointer();
}
