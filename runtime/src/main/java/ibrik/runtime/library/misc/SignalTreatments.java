package ibrik.runtime.library.misc;

import ibrik.runtime.library.lang.Terminator_;
import ibrik.runtime.option.SignalOption;
import ibrik.runtime.platform.PendingSignals;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.PerExecutor;

/// What becomes of each signal in a program that has handlers of its own, or asks for some.
final class SignalTreatments extends SignalDispatch.Handlers {
    /// The native handlers of the JDK, and the one that calls its tables.
    private static final int DEFAULT = 0;

    private static final int IGNORED = 1;
    private static final int HANDLED = 2;
    private static final int REFUSED = -1;

    /// Names by number (signal(7), x86).
    @ImmutableAfter("the build")
    private static final String[] NAMES = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
        "WINCH", "IO", "PWR", "SYS"
    };

    /// They have two names each.
    private static final int CHILD = 17;

    private static final int INPUT_OUTPUT = 29;

    /// Not the program's: faults of the processor, the heap's histogram, what nobody can catch, the end of time slices.
    private static final String TAKEN = " ILL QUIT BUS FPE KILL SEGV ALRM STOP ";

    @PerExecutor("written by one thread at a time: the JDK's callers are synchronized")
    private static final byte[] TREATMENTS = new byte[PendingSignals.END];

    @PerExecutor("set by the first signal that the program makes")
    private static boolean hasBegun;

    private SignalTreatments() {}

    /// Sets the handlers that HotSpot sets at its start, before the first one of the program.
    static void begin() {
        if (!hasBegun) {
            hasBegun = true;
            SignalDispatch.install(new SignalTreatments());
            Terminator_.setup();
        }
    }

    /// -1 if there is no such signal.
    static int number(String name) {
        if (name.equals("CLD")) {
            return CHILD;
        }
        if (name.equals("POLL")) {
            return INPUT_OUTPUT;
        }
        for (int number = 1; number < NAMES.length; number++) {
            if (NAMES[number].equals(name)) {
                return number;
            }
        }
        return REFUSED;
    }

    /// @return the treatment before, or -1 if the signal is not the program's
    static int change(int signal, int treatment) {
        boolean ends = signal == PendingSignals.HANG_UP
                || signal == PendingSignals.INTERRUPT
                || signal == PendingSignals.TERMINATE;
        if (TAKEN.contains(" ".concat(NAMES[signal]).concat(" ")) || ends && SignalOption.leavesSignals()) {
            return REFUSED;
        }
        if (ends && Platform.current().isIgnored(signal)) {
            return IGNORED;
        }
        int before = TREATMENTS[signal];
        TREATMENTS[signal] = (byte) treatment;
        Platform.current().treatSignal(signal, treatment);
        return before;
    }

    /// Handlers run on threads of their own.
    @Override
    void serve(int signal) {
        int treatment = TREATMENTS[signal];
        if (treatment == HANDLED) {
            Signal_.dispatch(signal);
        } else if (treatment == DEFAULT) {
            Platform.current().exit(SignalDispatch.STATUS + signal);
        }
    }
}
