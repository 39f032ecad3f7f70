package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.PendingSignals;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// The strand that serves signals: it lives from the first one on, so that a program that gets none pays for nothing.
public final class SignalStrand {
    private static final String WHY = "a strand is neither blocked nor running in between";

    /// Waits for the next signal; null while it serves one, and before [#prepare].
    @GuardedBy(LockRank.RUNTIME)
    private static Strand listener;

    private SignalStrand() {}

    /// From now on signals are served by this thread, which calls [#await] again and again.
    public static void prepare(Thread thread) {
        Strand strand = Strand.withoutStack(thread);
        RuntimeLock.acquire();
        listener = strand;
        RuntimeLock.release();
    }

    /// Blocks the calling thread, the one of [#prepare], until there is a signal; returns its number.
    public static int await() {
        RuntimeLock.acquire();
        int signal = PendingSignals.take();
        while (signal == 0) {
            listener = Scheduler.current();
            Scheduler.block(Strand.SIGNAL, Strand.NEVER);
            signal = PendingSignals.take();
        }
        RuntimeLock.release();
        return signal;
    }

    /// Whether [#wake] has something to do: a signal that comes while another is served waits for that.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static boolean isWanted() {
        return listener != null && PendingSignals.areThere();
    }

    /// Makes the listener runnable if there is a signal, and returns it; else null. Leaves things as they are if there
    /// is no memory for its stack.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static Strand wake() {
        Strand strand = listener;
        if (strand == null || !PendingSignals.areThere()) {
            return null;
        }
        if (strand.hasStack()) {
            listener = null;
            Scheduler.ready(strand);
        } else if (strand.takeStack()) {
            listener = null;
            JavaThread_ thread = (JavaThread_) (Object) strand.thread;
            thread.strand = strand;
            thread.markStarted();
            Scheduler.begin(strand);
        } else {
            return null;
        }
        return strand;
    }
}
