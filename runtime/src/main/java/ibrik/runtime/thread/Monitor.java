package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// The lock and wait set of one object, while the object's header is not enough for them.
final class Monitor {
    private static final String WHY = "a lock is neither held nor free in between";

    /// Place in the table of [Monitors].
    int number;
    Object object;
    /// The object's identity hash, 0 for none.
    int hash;
    /// Next in the list of free ones.
    Monitor next;
    /// [Thread#threadId], which is never used again; 0 while nobody holds the lock.
    long owner;
    int entries;
    final StrandQueue entering = new StrandQueue();
    final StrandQueue waiting = new StrandQueue();
    /// Strands in [#enter] or [#await] that will still touch this record.
    int users;

    /// Becomes the record of an object without one, whose lock word this is.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void adopt(Object newObject, int word) {
        object = newObject;
        if ((word & ObjectLayout.LOCKED) != 0) {
            owner = LockOwners.holders[(word & ~ObjectLayout.LOCKED) >>> ObjectLayout.OWNER_SHIFT];
            entries = (word & ObjectLayout.ENTRIES) / ObjectLayout.ENTRY + 1;
            hash = 0;
        } else {
            owner = 0;
            entries = 0;
            hash = word >>> ObjectLayout.HASH_SHIFT;
        }
    }

    @NoFail(WHY)
    boolean isHeldByCurrentThread() {
        return owner == ((JavaThread_) (Object) Thread.currentThread()).tid;
    }

    /// Enters so many times if nobody else holds the lock.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    boolean enter(int count) {
        if (owner != 0 && !isHeldByCurrentThread()) {
            return false;
        }
        owner = ((JavaThread_) (Object) Thread.currentThread()).tid;
        entries += count;
        return true;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void release() {
        owner = 0;
        entries = 0;
        Strand following = entering.poll();
        if (following != null) {
            Scheduler.ready(following);
        }
    }

    /// Gives the lock up, to wait for a notification. The record stays until [#users] is less by one.
    ///
    /// @param milliseconds until the deadline, 0 if there is none
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    Strand beginWait(long milliseconds) {
        users++;
        Strand waiter = Waits.enter(waiting, milliseconds);
        release();
        return waiter;
    }

    /// Wakes at most so many of those that wait, the longest first.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void notify(int most) {
        Strand strand = waiting.poll();
        for (int left = most - 1; strand != null; left--) {
            Waits.wake(strand, entering);
            strand = left == 0 ? null : waiting.poll();
        }
    }
}
