package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Who holds and who wants which monitors, all at one moment: for reports. A lock that is held and that nobody else
/// wants has no record, and is not here.
final class MonitorUse {
    private static final String WHY = "the lock is held";
    private static final int FIRST_ROOM = 64;

    /// Who stands there; null in the entry of the holder.
    final Thread[] threads;
    final Object[] objects;
    /// [Thread#threadId] of who holds the monitor, 0 if nobody does.
    final long[] holders;
    /// Whether the thread is about to enter, and does not wait for a notification.
    final boolean[] enters;
    private int count;

    private MonitorUse(int room) {
        threads = new Thread[room];
        objects = new Object[room];
        holders = new long[room];
        enters = new boolean[room];
    }

    static MonitorUse now() {
        MonitorUse use = new MonitorUse(FIRST_ROOM);
        Monitors.describeTo(use);
        while (use.count > use.threads.length) {
            use = new MonitorUse(2 * use.count);
            Monitors.describeTo(use);
        }
        return use;
    }

    int count() {
        return count;
    }

    /// The entry of what the thread stands at, -1 if it stands nowhere.
    int waitOf(Thread thread) {
        for (int entry = 0; entry < count; entry++) {
            if (threads[entry] == thread) {
                return entry;
            }
        }
        return -1;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Monitor monitor) {
        if (monitor.owner != 0) {
            add(null, monitor, false);
        }
        addAll(monitor.entering, monitor, true);
        addAll(monitor.waiting, monitor, false);
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void addAll(StrandQueue queue, Monitor monitor, boolean enter) {
        for (Strand strand = queue.first(); strand != null; strand = strand.next) {
            add(strand.thread, monitor, enter);
        }
    }

    /// Counts what has no room.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void add(Thread thread, Monitor monitor, boolean enter) {
        if (count < threads.length) {
            threads[count] = thread;
            objects[count] = monitor.object;
            holders[count] = monitor.owner;
            enters[count] = enter;
        }
        count++;
    }
}
