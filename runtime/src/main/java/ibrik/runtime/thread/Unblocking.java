package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Virtual threads that may go on, because the monitor that they wait for is free: in order of arrival, linked by their
/// own fields. To let them go on takes memory, so whoever leaves a monitor only puts them here.
///
/// Carriers look here when a virtual thread has left them, the JDK's thread for it when it comes to run.
final class Unblocking {
    private static final String WHY = "a thread that is lost never runs again";

    @GuardedBy(LockRank.RUNTIME)
    private static VirtualThread_ first;

    @GuardedBy(LockRank.RUNTIME)
    private static VirtualThread_ last;

    /// The strand of [#await] while it waits.
    @GuardedBy(LockRank.RUNTIME)
    private static Strand waiter;

    private Unblocking() {}

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void add(VirtualThread_ thread) {
        if (thread.onWaitingList) {
            return;
        }
        thread.onWaitingList = true;
        if (first == null) {
            first = thread;
        } else {
            last.next = thread;
        }
        last = thread;
        Strand waiting = waiter;
        if (waiting != null) {
            waiter = null;
            Scheduler.readyStrand(waiting);
        }
    }

    /// Blocks until there are some; returns the first, the others follow by `next`.
    static VirtualThread_ await() {
        RuntimeLock.acquire();
        while (first == null) {
            waiter = Scheduler.current();
            Scheduler.block(Strand.SIGNAL, Strand.NEVER);
        }
        VirtualThread_ all = first;
        first = null;
        last = null;
        RuntimeLock.release();
        return all;
    }

    /// Lets all go on that are here.
    static void drain() {
        VirtualThread_ thread = takeOneOrNull();
        while (thread != null) {
            thread.goOn();
            thread = takeOneOrNull();
        }
    }

    private static VirtualThread_ takeOneOrNull() {
        RuntimeLock.acquire();
        VirtualThread_ thread = first;
        if (thread != null) {
            first = thread.next;
            thread.next = null;
            thread.onWaitingList = false;
        }
        RuntimeLock.release();
        return thread;
    }
}
