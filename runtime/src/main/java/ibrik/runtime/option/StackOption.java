package ibrik.runtime.option;

import ibrik.runtime.heap.setting.MemorySize;
import ibrik.vocabulary.mark.ImmutableAfter;

/// `-Xss`: the stack of main, and of threads that ask for no size of their own.
///
/// What is wrong with it is an [IllegalArgumentException] whose message is HotSpot's, for the user.
public final class StackOption {
    private static final String NAME = "-Xss";
    /// As HotSpot's on x86-64 (`ThreadStackSize`). Frames are no larger than HotSpot's: docs/compiler/07-stack.md.
    private static final long DEFAULT_BYTES = 1 << 20;
    /// HotSpot's bounds on Linux; 0 means the default.
    private static final long LEAST_BYTES = 136 << 10;
    private static final long MOST_BYTES = 1 << 30;

    @ImmutableAfter("start-up")
    private static long bytes = DEFAULT_BYTES;

    private StackOption() {}

    /// True if the option is this one; it is in force from now on.
    static boolean accept(String option) {
        if (!option.startsWith(NAME)) {
            return false;
        }
        long wanted = MemorySize.parse(option, NAME.length());
        if (wanted < 0) {
            throw new IllegalArgumentException("Invalid thread stack size: ".concat(option));
        }
        if (wanted > MOST_BYTES) {
            throw new IllegalArgumentException("Invalid thread stack size: "
                    .concat(option)
                    .concat("\nThe specified size exceeds the maximum representable size."));
        }
        if (wanted != 0 && wanted < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "\nThe Java thread stack size specified is too small. Specify at least 136k");
        }
        bytes = wanted == 0 ? DEFAULT_BYTES : wanted;
        return true;
    }

    /// Bytes above the limit of a stack.
    public static long bytes() {
        return bytes;
    }
}
