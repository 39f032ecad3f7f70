package ibrik.runtime.library.misc;

import ibrik.runtime.library.lang.Shutdown_;
import ibrik.runtime.library.lang.System_;
import ibrik.runtime.platform.PendingSignals;
import ibrik.runtime.thread.SignalStrand;
import ibrik.runtime.thread.ThreadDump;
import ibrik.vocabulary.mark.PerExecutor;

/// Serves signals one after another. SIGQUIT shows what all threads are doing; each other ends the program
/// through its shutdown hooks, as on HotSpot, unless there are handlers of the program's own.
public final class SignalDispatch implements Runnable {
    /// What a shell adds to the number of the signal that ended a process.
    static final int STATUS = 128;

    @PerExecutor("set once, by the first handler of the program")
    private static Handlers handlers;

    /// The program's own handlers: an image whose program cannot have any does without their code.
    abstract static class Handlers {
        abstract void serve(int signal);
    }

    static void install(Handlers those) {
        handlers = those;
    }

    @Override
    public void run() {
        while (true) {
            int signal = SignalStrand.await();
            try {
                serve(signal);
            } catch (Throwable ignored) {
                // As HotSpot's dispatcher: what a handler cannot be started for is dropped, and the next one is served.
                continue;
            }
        }
    }

    private static void serve(int signal) {
        if (signal == PendingSignals.QUIT) {
            // As HotSpot: on the process's output, wherever System.out leads.
            System_.initialOut.print(ThreadDump.take());
            return;
        }
        Handlers those = handlers;
        if (those == null) {
            Shutdown_.exit(STATUS + signal);
        } else {
            those.serve(signal);
        }
    }
}
