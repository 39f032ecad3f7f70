package ibrik.runtime.thread;

import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;

/// Strands that wait for another one to initialise a class. HotSpot calls their threads runnable, and so do we: an
/// interrupt does not end the wait.
public final class InitialisationWaits {
    private static final String WHY = "a strand that is lost never runs again";

    @PerExecutor("who waits")
    private static final StrandQueue WAITING = new StrandQueue();

    private InitialisationWaits() {}

    /// Returns when some initialisation has ended, the one that the caller waits for or another.
    @NoFail(WHY)
    public static void await() {
        WAITING.add(Scheduler.current());
        Scheduler.block(Strand.MONITOR, Strand.NEVER);
    }

    /// Wakes all that wait.
    @NoFail(WHY)
    public static void wakeAll() {
        for (Strand strand = WAITING.poll(); strand != null; strand = WAITING.poll()) {
            Scheduler.ready(strand);
        }
    }
}
