package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// How the running thread waits in a queue: a virtual one leaves its carrier if it can, and a [Strand] without a stack
/// stands in the queue for it.
public final class Waits {
    private static final String WHY = "a thread waits or runs";

    private Waits() {}

    /// Takes what the running thread needs to wait, so that the wait cannot fail.
    ///
    /// @throws OutOfMemoryError if there is none; nothing has changed then
    public static void reserve() {
        if ((Object) Thread.currentThread() instanceof VirtualThread_ virtual) {
            virtual.reserveWait();
        }
    }

    /// What stands in queues for the running thread.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Strand waiter() {
        Strand running = Scheduler.current();
        if ((Object) running.shown instanceof VirtualThread_ virtual) {
            Strand standIn = virtual.standInOrNull();
            if (standIn != null) {
                return standIn;
            }
        }
        return running;
    }

    /// Waits until somebody takes the running thread from the queue and makes it ready. What comes back has yet to
    /// leave its carrier, without the lock ([#leaveCarrier]): null for a thread that has waited already.
    ///
    /// @param isVisible whether its state says so
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static Strand block(StrandQueue queue, boolean isVisible) {
        Strand waiter = waiter();
        queue.add(waiter);
        VirtualThread_ virtual = waiter.virtualOrNull();
        if (virtual != null) {
            waiter.waitSet = queue;
            virtual.beginBlocking();
            return waiter;
        }
        if (isVisible) {
            Blocking.block(waiter, Strand.MONITOR, Strand.NEVER);
        } else {
            Scheduler.block(Strand.MONITOR, Strand.NEVER);
        }
        return null;
    }

    /// Puts the running thread into the set of those that wait for a notification; [#await] is next.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static Strand enter(StrandQueue waitSet, long milliseconds) {
        Strand waiter = waiter();
        waiter.notified = false;
        waitSet.add(waiter);
        waiter.waitSet = waitSet;
        VirtualThread_ virtual = waiter.virtualOrNull();
        if (virtual != null) {
            virtual.beginWaiting(milliseconds);
        }
        return waiter;
    }

    /// Waits until a notification, the deadline or an interrupt; true for who has yet to leave its carrier for that.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static boolean await(Strand waiter, long deadline) {
        if (waiter.virtualOrNull() != null) {
            return true;
        }
        Blocking.blockUnlessInterrupted(waiter, Strand.NOTIFICATION, deadline);
        leave(waiter);
        return false;
    }

    /// How the wait ended.
    @NoFail(WHY)
    static boolean wasNotified(Strand waiter) {
        RuntimeLock.acquire();
        boolean notified = waiter.notified;
        RuntimeLock.release();
        return notified;
    }

    /// Tells one that was taken from a wait set: a virtual thread goes on only when it may enter.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void wake(Strand waiter, StrandQueue entering) {
        waiter.notified = true;
        VirtualThread_ virtual = waiter.virtualOrNull();
        if (virtual == null) {
            waiter.waitSet = null;
            Scheduler.ready(waiter);
        } else {
            entering.add(waiter);
            waiter.waitSet = entering;
            virtual.beNotified();
        }
    }

    /// Others may let it go on before it has left: `VirtualThread.afterYield` sees that.
    @NoFail(WHY)
    public static void leaveCarrier(Strand waiter) {
        waiter.virtualOrNull().leaveCarrier();
        RuntimeLock.acquire();
        leave(waiter);
        RuntimeLock.release();
    }

    /// An interrupt, or the end of the time, takes a virtual thread from no queue.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void leave(Strand waiter) {
        if (waiter.waitSet != null) {
            waiter.waitSet.remove(waiter);
            waiter.waitSet = null;
        }
    }
}
