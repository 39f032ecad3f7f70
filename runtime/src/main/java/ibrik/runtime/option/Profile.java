package ibrik.runtime.option;

/// The profile that the image was built with (`--profile`); `docs/runtime/threads.md` says what they promise.
public final class Profile {
    /// Whether a thread runs until it waits, however long. A field, so that code for the other answer is not in the
    /// image.
    public static final boolean IS_COOPERATIVE = isPerformance();

    private Profile() {}

    /// Answered when the image is built.
    private static native boolean isPerformance();
}
