package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Who holds and who wants which locks, all at one moment: for reports. A monitor that is held and that nobody else
/// wants has no record, and is not here.
///
/// WHY: one moment: a lock is released by nobody but its holder, so threads that all stand and want each other's locks
/// at one moment will for ever. Of different moments that would prove nothing.
final class LockUse {
    /// The thread is not named; it holds the monitor.
    static final int HOLDS = 0;
    /// It is about to enter the monitor.
    static final int ENTERS = 1;
    /// It waits for a notification.
    static final int AWAITS = 2;
    /// It is parked, and says what for.
    static final int PARKS = 3;

    private static final String WHY = "the lock is held";
    private static final int FIRST_ROOM = 64;

    private final Entry[] entries;
    private int count;

    /// One thread and one lock.
    static final class Entry {
        /// Null where [#HOLDS].
        Thread thread;

        Object lock;
        /// [Thread#threadId] of who holds the lock, 0 if nobody does or that is not known.
        long holder;

        int kind;
    }

    private LockUse(int room) {
        entries = new Entry[room];
        for (int index = 0; index < room; index++) {
            entries[index] = new Entry();
        }
    }

    static LockUse now() {
        LockUse use = new LockUse(FIRST_ROOM);
        Monitors.describeTo(use);
        while (use.count > use.entries.length) {
            use = new LockUse(2 * use.count);
            Monitors.describeTo(use);
        }
        return use;
    }

    int count() {
        return count;
    }

    Entry entry(int index) {
        return entries[index];
    }

    /// What the thread stands at; null if it stands nowhere.
    Entry waitOrNull(Thread thread) {
        for (int index = 0; index < count; index++) {
            if (entries[index].thread == thread) {
                return entries[index];
            }
        }
        return null;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Monitor monitor) {
        if (monitor.owner != 0) {
            add(null, monitor.object, monitor.owner, HOLDS);
        }
        addAll(monitor.entering, monitor, ENTERS);
        addAll(monitor.waiting, monitor, AWAITS);
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void addAll(StrandQueue queue, Monitor monitor, int kind) {
        for (Strand strand = queue.first(); strand != null; strand = strand.next) {
            add(strand.thread, monitor.object, monitor.owner, kind);
        }
    }

    /// A living strand, if it is parked.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Strand strand) {
        Object blocker = ((JavaThread_) (Object) strand.thread).parkBlocker;
        if (strand.waitingFor == Strand.PERMIT && blocker != null) {
            Thread holder = blocker instanceof OwnableSynchronizer_ lock ? lock.exclusiveOwnerThread : null;
            add(strand.thread, blocker, holder == null ? 0 : ((JavaThread_) (Object) holder).tid, PARKS);
        }
    }

    /// Counts what has no room.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void add(Thread thread, Object lock, long holder, int kind) {
        if (count < entries.length) {
            Entry entry = entries[count];
            entry.thread = thread;
            entry.lock = lock;
            entry.holder = holder;
            entry.kind = kind;
        }
        count++;
    }
}
