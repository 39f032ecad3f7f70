package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;

/// Object monitors where the header is not enough: slow paths of entering and leaving, and `Object.wait`.
///
/// A lock that nobody else wants is in the header ([LockWord]), and compiled code changes it there. Records are for
/// objects that several threads want, that somebody waits for, or that have a hash. A record is used again when the
/// last one has left it.
///
/// Only the tie of a record to an object can fail, for want of one, and before anything has changed. Who waits keeps
/// the record, so that entering again needs none.
public final class Monitors {
    private static final String WHY = "a lock is neither held nor free in between";

    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;
    private static final int FIRST_ROOM = 64;

    /// By number; the first numbers are never used ([ObjectLayout#LEAST_HASH]).
    @PerExecutor("the table of monitors")
    private static Monitor[] records = new Monitor[FIRST_ROOM];

    /// All numbers from here on have never been given.
    @PerExecutor("the table of monitors")
    private static int end = ObjectLayout.LEAST_HASH;

    @PerExecutor("the table of monitors")
    private static Monitor free;

    private Monitors() {}

    /// `monitorenter` where the inline path failed; the object is not null.
    @EntryPoint("ibrik_monitor_enter")
    public static void enter(Object object) {
        if (LockOwners.current() == ObjectLayout.NO_OWNER) {
            LockOwners.name();
        }
        if (!LockWord.enter(object)) {
            record(object).enter(1);
        }
    }

    /// The same for the end of a thread, which cannot fail: `spare` takes the place of a new record.
    @NoFail(WHY)
    static void enter(Object object, Monitor spare) {
        if (LockWord.enter(object)) {
            give(spare);
        } else {
            tie(object, spare).enter(1);
        }
    }

    /// `monitorexit` where the inline path failed; the object is not null. A lock that is not held is found out before
    /// anything changes.
    @EntryPoint("ibrik_monitor_exit")
    public static void exit(Object object) {
        if (!LockWord.leave(object)) {
            leave(owned(object));
        }
    }

    /// One exit by the owner.
    @NoFail(WHY)
    private static void leave(Monitor monitor) {
        monitor.entries--;
        if (monitor.entries == 0) {
            monitor.release();
            untieIfUnused(monitor);
        }
    }

    /// `Object.wait`; 0 milliseconds is for ever. A negative number was refused before.
    public static void await(Object object, long milliseconds) throws InterruptedException {
        Monitor monitor = LockWord.isLockedHere(LockWord.of(object)) ? record(object) : owned(object);
        Blocking.throwIfInterrupted(null);
        long deadline = milliseconds == 0 ? Strand.NEVER : deadline(milliseconds);
        Strand strand = Scheduler.current();
        monitor.await(strand, deadline);
        if (!strand.notified) {
            Blocking.throwIfInterrupted(null);
        }
    }

    private static long deadline(long milliseconds) {
        if (milliseconds > Long.MAX_VALUE / NANOSECONDS_PER_MILLISECOND) {
            return Strand.NEVER;
        }
        return Blocking.after(milliseconds * NANOSECONDS_PER_MILLISECOND);
    }

    /// Wakes at most so many of those that wait. An object that is locked in its header has none.
    public static void notify(Object object, int most) {
        if (!LockWord.isLockedHere(LockWord.of(object))) {
            owned(object).notify(most);
        }
    }

    /// The end of a thread: wakes all that wait for it. The lock is held.
    @NoFail(WHY)
    static void notifyAllAndLeave(Object object) {
        if (!LockWord.leave(object)) {
            Monitor monitor = findOrNull(object);
            monitor.notify(Integer.MAX_VALUE);
            leave(monitor);
        }
    }

    /// True if the current thread holds the object's lock.
    public static boolean isHeldByCurrentThread(Object object) {
        Monitor monitor = findOrNull(object);
        return monitor == null ? LockWord.isLockedHere(LockWord.of(object)) : monitor.isHeldByCurrentThread();
    }

    /// The hash of an object that is locked or has a record.
    static int hash(Object object) {
        Monitor monitor = record(object);
        if (monitor.hash == 0) {
            monitor.hash = IdentityHash.next();
        }
        int hash = monitor.hash;
        untieIfUnused(monitor);
        return hash;
    }

    private static Monitor owned(Object object) {
        Monitor monitor = findOrNull(object);
        if (monitor == null || !monitor.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    @NoFail(WHY)
    private static Monitor findOrNull(Object object) {
        int word = LockWord.of(object);
        return (word & ObjectLayout.HAS_RECORD) == 0 ? null : records[word >>> ObjectLayout.RECORD_SHIFT];
    }

    /// The object's record, from now on.
    private static Monitor record(Object object) {
        Monitor monitor = findOrNull(object);
        return monitor != null ? monitor : tie(object, take());
    }

    /// A record for later; it comes back by the last exit of an object that it was tied to, or by [#give].
    static Monitor take() {
        Monitor monitor = free;
        if (monitor != null) {
            free = monitor.next;
            return monitor;
        }
        if (end == records.length) {
            Monitor[] more = new Monitor[2 * end];
            System.arraycopy(records, 0, more, 0, end);
            records = more;
        }
        monitor = new Monitor(end);
        records[end++] = monitor;
        return monitor;
    }

    @NoFail(WHY)
    private static void give(Monitor monitor) {
        monitor.next = free;
        free = monitor;
    }

    /// Ties a record that nobody uses to an object, with what the header says: who holds the lock, or the hash. Gives
    /// the record back if the object has one.
    @NoFail(WHY)
    private static Monitor tie(Object object, Monitor monitor) {
        while (true) {
            int word = LockWord.of(object);
            if ((word & ObjectLayout.HAS_RECORD) != 0) {
                give(monitor);
                return records[word >>> ObjectLayout.RECORD_SHIFT];
            }
            monitor.adopt(object, word);
            if (LockWord.exchange(
                    object, word, monitor.number << ObjectLayout.RECORD_SHIFT | ObjectLayout.HAS_RECORD)) {
                return monitor;
            }
        }
    }

    @NoFail(WHY)
    private static void untieIfUnused(Monitor monitor) {
        if (monitor.owner != 0 || monitor.users != 0) {
            return;
        }
        Object object = monitor.object;
        boolean untied = false;
        while (!untied) {
            untied = LockWord.exchange(object, LockWord.of(object), monitor.hash << ObjectLayout.HASH_SHIFT);
        }
        monitor.object = null;
        give(monitor);
    }
}
