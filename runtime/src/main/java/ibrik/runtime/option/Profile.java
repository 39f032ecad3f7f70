package ibrik.runtime.option;

/// The profile that the image was built with (`--profile`); `docs/runtime/threads.md` says what they promise.
public final class Profile {
    private static final boolean PERFORMANCE = isPerformance();

    private Profile() {}

    /// Answered when the image is built.
    private static native boolean isPerformance();

    /// Whether a thread runs until it waits, however long.
    public static boolean isCooperative() {
        return PERFORMANCE;
    }
}
