package ibrik.runtime.thread;

import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Strands that wait for another one to initialise a class. HotSpot calls their threads runnable, and so do we: an
/// interrupt does not end the wait.
public final class InitialisationWaits {
    private static final String WHY = "a strand that is lost never runs again";

    @GuardedBy(LockRank.RUNTIME)
    private static final StrandQueue WAITING = new StrandQueue();

    private InitialisationWaits() {}

    /// Returns when some initialisation has ended, the one that the caller waits for or another. A virtual thread waits
    /// by [Waits#leaveCarrier], with
    /// what comes back, after the lock was released; else that is null.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    public static Strand await() {
        return Waits.block(WAITING, false);
    }

    /// Wakes all that wait.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    public static void wakeAll() {
        for (Strand strand = WAITING.poll(); strand != null; strand = WAITING.poll()) {
            Scheduler.ready(strand);
        }
    }
}
