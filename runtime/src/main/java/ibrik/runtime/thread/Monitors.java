package ibrik.runtime.thread;

import ibrik.runtime.type.IdentityHash;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Object monitors: records in a hash table by identity hash, only for objects that are locked or waited for.
///
/// The header bit `HAS_MONITOR` says whether there is a record, so that the first entry does not search. Records are
/// used again; locking an object that nobody else uses allocates nothing after the first few.
@UsesMagic("marks the headers of objects that have a monitor record")
public final class Monitors {
    private static final int BUCKETS = 1024;
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    private static final Monitor[] TABLE = new Monitor[BUCKETS];
    private static Monitor free;

    private Monitors() {}

    /// `monitorenter`; the object is not null.
    @EntryPoint("ibrik_monitor_enter")
    public static void enter(Object object) {
        Strand strand = Scheduler.current();
        Monitor monitor = findOrNull(object);
        if (monitor == null) {
            monitor = create(object);
            monitor.owner = strand;
            monitor.entries = 1;
        } else {
            monitor.enter(strand);
        }
    }

    /// `monitorexit`; the object is not null.
    @EntryPoint("ibrik_monitor_exit")
    public static void exit(Object object) {
        Monitor monitor = owned(object);
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

    public static void notifyAll(Object object) {
        Monitor monitor = owned(object);
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

    private static Monitor create(Object object) {
        Monitor monitor = free;
        if (monitor == null) {
            monitor = new Monitor();
        } else {
            free = monitor.next;
        }
        int hash = IdentityHash.of(object);
        monitor.object = object;
        monitor.hash = hash;
        monitor.next = TABLE[bucket(hash)];
        TABLE[bucket(hash)] = monitor;
        mark(object, ObjectLayout.HAS_MONITOR);
        return monitor;
    }

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
        monitor.next = free;
        free = monitor;
    }

    private static int bucket(int hash) {
        return hash & (BUCKETS - 1);
    }

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
