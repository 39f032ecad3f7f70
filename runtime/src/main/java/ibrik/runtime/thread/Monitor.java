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
    private final StrandQueue entering = new StrandQueue();
    private final StrandQueue waiting = new StrandQueue();
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

    /// Enters so many times.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void enter(int count) {
        if (owner != 0 && !isHeldByCurrentThread()) {
            Strand strand = Scheduler.current();
            users++;
            while (owner != 0) {
                entering.add(strand);
                Blocking.block(strand, Strand.MONITOR, Strand.NEVER);
            }
            users--;
        }
        owner = ((JavaThread_) (Object) Thread.currentThread()).tid;
        entries += count;
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

    /// Gives the lock up until a notification, the deadline or an interrupt; holds it again afterwards.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void await(Strand strand, long deadline) {
        int count = entries;
        users++;
        strand.notified = false;
        waiting.add(strand);
        strand.waitSet = waiting;
        release();
        Blocking.blockUnlessInterrupted(strand, Strand.NOTIFICATION, deadline);
        leaveWaitSet(strand);
        enter(count);
        users--;
    }

    /// Who was interrupted before it blocked stands there yet.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void leaveWaitSet(Strand strand) {
        if (strand.waitSet != null) {
            waiting.remove(strand);
            strand.waitSet = null;
        }
    }

    /// Wakes at most so many of those that wait, the longest first.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void notify(int most) {
        Strand strand = waiting.poll();
        for (int left = most - 1; strand != null; left--) {
            strand.notified = true;
            strand.waitSet = null;
            Scheduler.ready(strand);
            strand = left == 0 ? null : waiting.poll();
        }
    }
}
