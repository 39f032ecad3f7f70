package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Threads to be woken by a signal when a channel is closed: none waits inside a call.
@Substitute("sun.nio.ch.NativeThread")
final class NativeThread_ {
    @Replace
    @Harmless("there are no signals to set up")
    private static void init() {}

    @Replace
    @Harmless("no thread waits inside a call")
    private static boolean supportPendingSignals0() {
        return false;
    }

    /// No thread, as the JDK has it where no signals are needed.
    @Replace
    @Harmless("no thread waits inside a call")
    private static long current0() {
        return 0;
    }

    @Replace
    @Harmless("nobody waits inside a call")
    private static void signal0(long thread) {}
}
