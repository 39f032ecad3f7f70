package ibrik.runtime.library.misc;

import ibrik.runtime.platform.PendingSignals;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Signals as the program handles them (`sun.misc.Signal` stands on this class): the JDK's tables of handlers, over
/// [SignalTreatments].
@Substitute("jdk.internal.misc.Signal")
public final class Signal_ {
    @Alias
    static native void dispatch(int number);

    @Replace
    private static int findSignal0(String name) {
        SignalTreatments.begin();
        return SignalTreatments.number(name);
    }

    @Replace
    private static long handle0(int signal, long handler) {
        return SignalTreatments.change(signal, (int) handler);
    }

    @Replace
    private static void raise0(int signal) {
        PendingSignals.post(signal);
    }
}
