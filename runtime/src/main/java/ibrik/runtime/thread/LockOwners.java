package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Executor;

/// Numbers of threads, short enough for the header of an object that they lock. A thread gets one when it first locks
/// something in earnest, and gives it back at its end.
@UsesMagic("keeps the executor block in step")
final class LockOwners {
    private static final String WHY = "a number names one thread";
    /// Numbers above are not given: such threads lock by records.
    private static final int MOST = 1 << ObjectLayout.OWNER_BITS;

    private static final int FIRST_ROOM = 64;

    /// By number: the identifier of the thread; of a free number, the next free one.
    @GuardedBy(LockRank.RUNTIME)
    static long[] holders = new long[FIRST_ROOM];

    /// All numbers from here on have never been given.
    @GuardedBy(LockRank.RUNTIME)
    private static int end = 1;

    /// The first free number below [#end], 0 if there is none.
    @GuardedBy(LockRank.RUNTIME)
    private static int free;

    private LockOwners() {}

    /// Makes this thread the one that runs, and that locks; null for an executor that rests.
    @NoFail("a thread runs under its own name")
    static void run(Thread thread) {
        int number = thread == null ? 0 : ((JavaThread_) (Object) thread).lockNumber;
        // SAFE: both words belong to whoever runs here (ExecutorLayout); nothing locks in between.
        Executor.storeReference(ExecutorLayout.CURRENT_THREAD, thread);
        Executor.storeLong(
                ExecutorLayout.LOCK_OWNER,
                number == 0 ? ObjectLayout.NO_OWNER : ObjectLayout.LOCKED | number << ObjectLayout.OWNER_SHIFT);
    }

    /// What the running thread writes into the header of an object to lock it; [ObjectLayout#NO_OWNER] if it has no
    /// number.
    @Inline
    @NoFail(WHY)
    static int current() {
        // SAFE: as in run.
        return (int) Executor.loadLong(ExecutorLayout.LOCK_OWNER);
    }

    /// Gives the running thread a number, if it has none and there is one left.
    ///
    /// @throws OutOfMemoryError if there is no memory to note it; nothing has changed then
    static void name() {
        makeRoom();
        RuntimeLock.acquire();
        int number = takeNumber();
        if (number != 0) {
            Thread thread = Thread.currentThread();
            JavaThread_ named = (JavaThread_) (Object) thread;
            holders[number] = named.tid;
            named.lockNumber = number;
            run(thread);
        }
        RuntimeLock.release();
    }

    /// For one number more, unless there are enough. Another thread may take it meanwhile: then this one locks by
    /// records until it comes here again.
    private static void makeRoom() {
        RuntimeLock.acquire();
        int room = free == 0 && end == holders.length && end < MOST ? 2 * end : 0;
        RuntimeLock.release();
        if (room != 0) {
            long[] more = new long[room];
            RuntimeLock.acquire();
            moveTo(more);
            RuntimeLock.release();
        }
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void moveTo(long[] more) {
        if (more.length > holders.length) {
            for (int number = 0; number < end; number++) {
                more[number] = holders[number];
            }
            holders = more;
        }
    }

    /// 0 if none is left.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static int takeNumber() {
        int number = free;
        if (number != 0) {
            free = (int) holders[number];
        } else if (end < holders.length) {
            number = end++;
        }
        return number;
    }

    /// At the end of the running thread, which holds no lock in a header any more.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void giveBack() {
        Thread thread = Thread.currentThread();
        JavaThread_ named = (JavaThread_) (Object) thread;
        int number = named.lockNumber;
        if (number != 0) {
            holders[number] = free;
            free = number;
            named.lockNumber = 0;
            run(thread);
        }
    }
}
