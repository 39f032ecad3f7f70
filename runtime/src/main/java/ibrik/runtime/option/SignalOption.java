package ibrik.runtime.option;

import ibrik.vocabulary.mark.ImmutableAfter;

/// `-Xrs`: the signals that ask for the end of the program keep the meaning that the system gives them, as on HotSpot.
public final class SignalOption {
    @ImmutableAfter("start-up")
    private static boolean leavesSignals;

    private SignalOption() {}

    /// True if the option is this one; it is in force from now on.
    static boolean accept(String option) {
        if (!option.equals("-Xrs")) {
            return false;
        }
        leavesSignals = true;
        return true;
    }

    public static boolean leavesSignals() {
        return leavesSignals;
    }
}
