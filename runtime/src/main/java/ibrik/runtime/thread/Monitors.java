package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

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
    @GuardedBy(LockRank.RUNTIME)
    private static Monitor[] records = new Monitor[FIRST_ROOM];

    /// All numbers from here on have never been given.
    @GuardedBy(LockRank.RUNTIME)
    private static int end = ObjectLayout.LEAST_HASH;

    @GuardedBy(LockRank.RUNTIME)
    private static Monitor free;

    private Monitors() {}

    /// `monitorenter` where the inline path failed; the object is not null.
    @EntryPoint("ibrik_monitor_enter")
    public static void enter(Object object) {
        if (LockOwners.current() == ObjectLayout.NO_OWNER) {
            LockOwners.name();
        }
        if (!LockWord.enter(object)) {
            enterByRecord(object);
        }
    }

    /// `monitorenter` of a lock that the thread may still hold when it has ended: a record names it for ever.
    @EntryPoint("ibrik_monitor_enter_for_long")
    public static void enterByRecord(Object object) {
        Waits.reserve();
        RuntimeLock.acquire();
        while (!canHaveRecord(object)) {
            RuntimeLock.release();
            addRecord();
            RuntimeLock.acquire();
        }
        Monitor monitor = record(object);
        boolean entered = monitor.enter(1);
        if (!entered) {
            monitor.users++;
        }
        RuntimeLock.release();
        if (!entered) {
            awaitEntry(monitor, 1);
        }
    }

    /// Enters so many times when the lock is free; the caller is one of the record's users until then.
    @NoFail(WHY)
    private static void awaitEntry(Monitor monitor, int count) {
        boolean entered = false;
        while (!entered) {
            RuntimeLock.acquire();
            entered = monitor.enter(count);
            Strand leaver = null;
            if (entered) {
                monitor.users--;
            } else {
                leaver = Waits.block(monitor.entering, true);
            }
            RuntimeLock.release();
            if (leaver != null) {
                Waits.leaveCarrier(leaver);
            }
        }
    }

    /// The same for the end of a thread, which cannot fail: `spare` takes the place of a new record.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void enter(Object object, Monitor spare) {
        if (LockWord.enter(object)) {
            give(spare);
        } else {
            Monitor monitor = tie(object, spare);
            while (!monitor.enter(1)) {
                monitor.users++;
                Waits.block(monitor.entering, true);
                monitor.users--;
            }
        }
    }

    /// `monitorexit` where the inline path failed; the object is not null. A lock that is not held is found out before
    /// anything changes.
    @EntryPoint("ibrik_monitor_exit")
    public static void exit(Object object) {
        if (!LockWord.leave(object)) {
            requireOwner(object);
            leaveRecord(object);
        }
    }

    @NoFail(WHY)
    private static void leaveRecord(Object object) {
        RuntimeLock.acquire();
        leave(findOrNull(object));
        RuntimeLock.release();
    }

    /// One exit by the owner.
    @Holds(LockRank.RUNTIME)
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
        requireOwner(object);
        Blocking.throwIfInterrupted(null);
        long deadline = milliseconds == 0 ? Strand.NEVER : deadline(milliseconds);
        Waits.reserve();
        RuntimeLock.acquire();
        while (!canHaveRecord(object)) {
            RuntimeLock.release();
            addRecord();
            RuntimeLock.acquire();
        }
        Monitor monitor = record(object);
        int count = monitor.entries;
        Strand waiter = monitor.beginWait(milliseconds);
        boolean leaves = Waits.await(waiter, deadline);
        RuntimeLock.release();
        if (leaves) {
            Waits.leaveCarrier(waiter);
        }
        awaitEntry(monitor, count);
        if (!Waits.wasNotified(waiter)) {
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
        if (LockWord.isLockedHere(LockWord.of(object))) {
            return;
        }
        requireOwner(object);
        notifyOwned(object, most);
    }

    @NoFail(WHY)
    private static void notifyOwned(Object object, int most) {
        RuntimeLock.acquire();
        findOrNull(object).notify(most);
        RuntimeLock.release();
    }

    /// The end of a thread: wakes all that wait for it. The lock is held.
    @Holds(LockRank.RUNTIME)
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
        if (LockWord.isLockedHere(LockWord.of(object))) {
            return true;
        }
        // NOTE: under the lock, as the record of an object that others use may become that of another.
        RuntimeLock.acquire();
        Monitor monitor = findOrNull(object);
        boolean isHeld = monitor != null && monitor.isHeldByCurrentThread();
        RuntimeLock.release();
        return isHeld;
    }

    /// The hash of an object that is locked or has a record.
    static int hash(Object object) {
        RuntimeLock.acquire();
        while (!canHaveRecord(object)) {
            RuntimeLock.release();
            addRecord();
            RuntimeLock.acquire();
        }
        Monitor monitor = record(object);
        if (monitor.hash == 0) {
            monitor.hash = IdentityHash.next();
        }
        int hash = monitor.hash;
        untieIfUnused(monitor);
        RuntimeLock.release();
        return hash;
    }

    /// Enters all monitors that have a record, and all strands that are parked.
    @NoFail("reads")
    static void describeTo(LockUse use) {
        RuntimeLock.acquire();
        for (int number = ObjectLayout.LEAST_HASH; number < end; number++) {
            if (records[number].object != null) {
                use.add(records[number]);
            }
        }
        for (Strand strand = Scheduler.firstLiving(); strand != null; strand = strand.nextLiving) {
            use.add(strand);
        }
        RuntimeLock.release();
    }

    private static void requireOwner(Object object) {
        if (!isHeldByCurrentThread(object)) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Monitor findOrNull(Object object) {
        int word = LockWord.of(object);
        return (word & ObjectLayout.HAS_RECORD) == 0 ? null : records[word >>> ObjectLayout.RECORD_SHIFT];
    }

    /// Whether [#record] needs no memory.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static boolean canHaveRecord(Object object) {
        return free != null || findOrNull(object) != null;
    }

    /// Makes a free record. Others may take it: who needs one comes back.
    private static void addRecord() {
        Monitor monitor = new Monitor();
        Monitor[] more = null;
        while (!add(monitor, more)) {
            more = new Monitor[2 * count()];
        }
    }

    private static int count() {
        RuntimeLock.acquire();
        int count = end;
        RuntimeLock.release();
        return count;
    }

    /// False if there is no room in the table.
    ///
    /// @param moreOrNull the table goes on in this array, if it is larger
    @NoFail(WHY)
    private static boolean add(Monitor monitor, Monitor[] moreOrNull) {
        RuntimeLock.acquire();
        if (moreOrNull != null) {
            moveTo(moreOrNull);
        }
        boolean hasRoom = end < records.length;
        if (hasRoom) {
            monitor.number = end;
            records[end] = monitor;
            end++;
            give(monitor);
        }
        RuntimeLock.release();
        return hasRoom;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void moveTo(Monitor[] more) {
        if (more.length > records.length) {
            for (int number = 0; number < end; number++) {
                more[number] = records[number];
            }
            records = more;
        }
    }

    /// The object's record, from now on; it [#canHaveRecord].
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Monitor record(Object object) {
        Monitor monitor = findOrNull(object);
        return monitor != null ? monitor : tie(object, takeFree());
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Monitor takeFree() {
        Monitor monitor = free;
        free = monitor.next;
        return monitor;
    }

    /// A record for later; it comes back by the last exit of an object that it was tied to, or by [#give].
    static Monitor take() {
        RuntimeLock.acquire();
        while (free == null) {
            RuntimeLock.release();
            addRecord();
            RuntimeLock.acquire();
        }
        Monitor monitor = takeFree();
        RuntimeLock.release();
        return monitor;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void give(Monitor monitor) {
        monitor.next = free;
        free = monitor;
    }

    /// Ties a record that nobody uses to an object, with what the header says: who holds the lock, or the hash. Gives
    /// the record back if the object has one.
    @Holds(LockRank.RUNTIME)
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

    @Holds(LockRank.RUNTIME)
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
