package ibrik.runtime.thread;

import ibrik.runtime.type.IdentityHash;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Object monitors: records in a hash table by identity hash, only for objects that are locked or waited for.
///
/// The header bit `HAS_MONITOR` says whether there is a record, so that the first entry does not search. Records are
/// used again; locking an object that nobody else uses allocates nothing after the first few.
///
/// Only the first entry can fail, for want of a record, and before anything has changed. Who waits keeps the record,
/// so that entering again needs none.
@UsesMagic("marks the headers of objects that have a monitor record")
public final class Monitors {
    private static final String WHY = "a lock is neither held nor free in between";

    private static final int BUCKETS = 1024;
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    @PerExecutor("the table of monitors")
    private static final Monitor[] TABLE = new Monitor[BUCKETS];

    @PerExecutor("the table of monitors")
    private static Monitor free;

    private Monitors() {}

    /// `monitorenter`; the object is not null.
    @EntryPoint("ibrik_monitor_enter")
    public static void enter(Object object) {
        Monitor monitor = findOrNull(object);
        if (monitor == null) {
            enterFirst(object, take());
        } else {
            monitor.enter(Scheduler.current());
        }
    }

    /// The same for the end of a thread, which cannot fail: `spare` takes the place of a new record.
    @NoFail(WHY)
    static void enter(Object object, Monitor spare) {
        Monitor monitor = findOrNull(object);
        if (monitor == null) {
            enterFirst(object, spare);
        } else {
            give(spare);
            monitor.enter(Scheduler.current());
        }
    }

    /// `monitorexit`; the object is not null. That the lock is not held is found out before anything changes.
    @EntryPoint("ibrik_monitor_exit")
    public static void exit(Object object) {
        leave(owned(object));
    }

    /// One exit by the owner.
    @NoFail(WHY)
    static void leave(Monitor monitor) {
        if (monitor.exit()) {
            removeIfUnused(monitor);
        }
    }

    /// `Object.wait`; 0 milliseconds is for ever. A negative number was refused before.
    public static void await(Object object, long milliseconds) throws InterruptedException {
        Monitor monitor = owned(object);
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

    public static void notifyOne(Object object) {
        owned(object).notifyOne();
    }

    /// The end of a thread: wakes all that wait for it. The lock is held.
    @NoFail(WHY)
    static void notifyAllAndLeave(Object object) {
        Monitor monitor = findOrNull(object);
        wakeAll(monitor);
        leave(monitor);
    }

    public static void notifyAll(Object object) {
        wakeAll(owned(object));
    }

    @NoFail(WHY)
    private static void wakeAll(Monitor monitor) {
        boolean more = true;
        while (more) {
            more = monitor.notifyOne();
        }
    }

    /// True if the current thread holds the object's lock.
    public static boolean isHeldByCurrentThread(Object object) {
        Monitor monitor = findOrNull(object);
        return monitor != null && monitor.owner == Scheduler.current();
    }

    private static Monitor owned(Object object) {
        Monitor monitor = findOrNull(object);
        if (monitor == null || monitor.owner != Scheduler.current()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    @NoFail(WHY)
    private static Monitor findOrNull(Object object) {
        // SAFE: the lock word is part of every object's header (ObjectLayout).
        int word = Memory.loadInt(lockWord(object));
        if ((word & ObjectLayout.HAS_MONITOR) == 0) {
            return null;
        }
        Monitor monitor = TABLE[bucket(word >>> ObjectLayout.HASH_SHIFT)];
        while (monitor != null && monitor.object != object) {
            monitor = monitor.next;
        }
        return monitor;
    }

    /// A record for later; it comes back by the last exit of an object that it was used for, or by [#give].
    static Monitor take() {
        Monitor monitor = free;
        if (monitor == null) {
            return new Monitor();
        }
        free = monitor.next;
        return monitor;
    }

    @NoFail(WHY)
    private static void give(Monitor monitor) {
        monitor.next = free;
        free = monitor;
    }

    /// Ties a record that nobody uses to an object without one, and enters.
    @NoFail(WHY)
    private static void enterFirst(Object object, Monitor monitor) {
        int hash = IdentityHash.of(object);
        monitor.object = object;
        monitor.hash = hash;
        monitor.next = TABLE[bucket(hash)];
        TABLE[bucket(hash)] = monitor;
        mark(object, ObjectLayout.HAS_MONITOR);
        monitor.owner = Scheduler.current();
        monitor.entries = 1;
    }

    @NoFail(WHY)
    private static void removeIfUnused(Monitor monitor) {
        if (!monitor.isUnused()) {
            return;
        }
        int bucket = bucket(monitor.hash);
        if (TABLE[bucket] == monitor) {
            TABLE[bucket] = monitor.next;
        } else {
            Monitor before = TABLE[bucket];
            while (before.next != monitor) {
                before = before.next;
            }
            before.next = monitor.next;
        }
        mark(monitor.object, 0);
        monitor.object = null;
        give(monitor);
    }

    private static int bucket(int hash) {
        return hash & (BUCKETS - 1);
    }

    @NoFail(WHY)
    private static void mark(Object object, int bit) {
        Address address = lockWord(object);
        boolean stored = false;
        while (!stored) {
            // SAFE: as in findOrNull; the collector may change its bits in the same word, hence the exchange.
            int before = Memory.loadInt(address);
            stored = Memory.compareAndSetInt(address, before, before & ~ObjectLayout.HAS_MONITOR | bit);
        }
    }

    private static Address lockWord(Object object) {
        return Memory.addressOf(object).plus(ObjectLayout.LOCK_WORD);
    }
}
