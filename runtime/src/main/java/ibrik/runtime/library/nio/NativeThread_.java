package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Threads to be woken by a signal when a channel is closed: those that wait look each time whether it is open.
@Substitute("sun.nio.ch.NativeThread")
final class NativeThread_ {
    @Replace
    @Harmless("there are no signals to set up")
    private static void init() {}

    @Replace
    @Harmless("who waits looks whether the channel is open")
    private static boolean supportPendingSignals0() {
        return false;
    }

    /// No thread, as the JDK has it where no signals are needed.
    @Replace
    @Harmless("who waits looks whether the channel is open")
    private static long current0() {
        return 0;
    }

    @Replace
    @Harmless("who waits looks whether the channel is open")
    private static void signal0(long thread) {}
}
