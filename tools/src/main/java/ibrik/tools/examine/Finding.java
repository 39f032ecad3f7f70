package ibrik.tools.examine;

/// One thing that was looked at on this machine.
///
/// @param name   what was looked at
/// @param level  how it stands
/// @param what   what was found
/// @param remedy what to do, or empty
public record Finding(String name, Level level, String what, String remedy) {
    /// How a thing stands.
    public enum Level {
        /// As it should be.
        GOOD,
        /// Works, but something would be better.
        HINT,
        /// Programs cannot be built or run.
        BAD
    }

    static Finding good(String name, String what) {
        return new Finding(name, Level.GOOD, what, "");
    }
}
