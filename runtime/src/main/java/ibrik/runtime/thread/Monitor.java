package ibrik.runtime.thread;

import ibrik.vocabulary.mark.NoFail;

/// The lock and wait set of one object, while somebody uses them.
final class Monitor {
    private static final String WHY = "a lock is neither held nor free in between";

    Object object;
    int hash;
    /// Next in the same bucket of [Monitors], or in its list of free ones.
    Monitor next;
    /// Null while nobody holds the lock and somebody waits for a notification or is about to enter.
    Strand owner;
    int entries;
    final StrandQueue entering = new StrandQueue();
    final StrandQueue waiting = new StrandQueue();
    /// Strands in [#enter] or [#await] that will still touch this record.
    int users;

    boolean isUnused() {
        return owner == null && users == 0;
    }

    @NoFail(WHY)
    void enter(Strand strand) {
        if (owner == strand) {
            entries++;
            return;
        }
        acquire(strand, 1);
    }

    @NoFail(WHY)
    private void acquire(Strand strand, int count) {
        if (owner != null) {
            users++;
            while (owner != null) {
                entering.add(strand);
                Blocking.block(strand, Strand.MONITOR, Strand.NEVER);
            }
            users--;
        }
        owner = strand;
        entries = count;
    }

    /// One exit; true if the lock is free now.
    @NoFail(WHY)
    boolean exit() {
        entries--;
        if (entries > 0) {
            return false;
        }
        release();
        return true;
    }

    @NoFail(WHY)
    private void release() {
        owner = null;
        entries = 0;
        Strand following = entering.poll();
        if (following != null) {
            Scheduler.ready(following);
        }
    }

    /// Gives the lock up until a notification, the deadline or an interrupt; holds it again afterwards.
    @NoFail(WHY)
    void await(Strand strand, long deadline) {
        int count = entries;
        users++;
        strand.notified = false;
        waiting.add(strand);
        strand.waitSet = waiting;
        release();
        Blocking.block(strand, Strand.NOTIFICATION, deadline);
        acquire(strand, count);
        users--;
    }

    /// Wakes the one that has waited longest; false if nobody waits.
    @NoFail(WHY)
    boolean notifyOne() {
        Strand strand = waiting.poll();
        if (strand == null) {
            return false;
        }
        strand.notified = true;
        strand.waitSet = null;
        Scheduler.ready(strand);
        return true;
    }
}
