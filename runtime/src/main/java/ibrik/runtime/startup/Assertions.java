package ibrik.runtime.startup;

/// Whether `assert` is checked in the application's classes: off, unless the command line has `-ea`.
///
/// The compiler reads `$assertionsDisabled` of application classes as the negation of this answer, so that classes whose
/// initialisers ran at build time obey the option too.
public final class Assertions {
    private static boolean enabled;

    private Assertions() {}

    public static boolean areEnabled() {
        return enabled;
    }

    static void enable() {
        enabled = true;
    }
}
