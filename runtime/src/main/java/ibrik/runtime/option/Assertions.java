package ibrik.runtime.option;

import ibrik.vocabulary.mark.ImmutableAfter;

/// Whether `assert` is checked in the application's classes: off, unless the command line has `-ea`.
///
/// Classes whose initialisers ran at build time have asked already: for them the option belongs to the build. Here only
/// classes that are initialised at run time ask.
public final class Assertions {
    @ImmutableAfter("start-up")
    private static boolean enabled;

    private Assertions() {}

    public static boolean areEnabled() {
        return enabled;
    }

    static void enable() {
        enabled = true;
    }
}
