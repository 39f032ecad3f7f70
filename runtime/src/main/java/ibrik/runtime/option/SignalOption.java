package ibrik.runtime.option;

import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.Uninterruptible;

/// `-Xrs`: the signals that ask for the end of the program keep the meaning that the system gives them, as on HotSpot.
/// `-Xrs:relayed`: Ctrl-C of the terminal is passed over, because the launcher has it too and sends it on.
public final class SignalOption {
    @ImmutableAfter("start-up")
    private static boolean leavesSignals;

    @ImmutableAfter("start-up")
    private static boolean areRelayed;

    private SignalOption() {}

    /// True if the option is one of these; it is in force from now on.
    static boolean accept(String option) {
        boolean relayed = option.equals("-Xrs:relayed");
        boolean left = option.equals("-Xrs");
        areRelayed |= relayed;
        leavesSignals |= left;
        return relayed || left;
    }

    @Uninterruptible("asked by handlers of signals")
    public static boolean areRelayed() {
        return areRelayed;
    }

    @Uninterruptible("asked by handlers of signals")
    public static boolean leavesSignals() {
        return leavesSignals;
    }
}
