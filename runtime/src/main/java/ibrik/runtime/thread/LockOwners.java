package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;
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
    @PerExecutor("the numbers of lock owners")
    static long[] holders = new long[FIRST_ROOM];

    /// All numbers from here on have never been given.
    @PerExecutor("the numbers of lock owners")
    private static int end = 1;

    /// The first free number below [#end], 0 if there is none.
    @PerExecutor("the numbers of lock owners")
    private static int free;

    private LockOwners() {}

    /// Makes this thread the one that runs, and that locks.
    @NoFail("a thread runs under its own name")
    static void run(Thread thread) {
        int number = ((JavaThread_) (Object) thread).lockNumber;
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
        if (free == 0 && end == holders.length && end < MOST) {
            long[] more = new long[2 * end];
            System.arraycopy(holders, 0, more, 0, end);
            holders = more;
        }
        int number = free;
        if (number != 0) {
            free = (int) holders[number];
        } else if (end < holders.length) {
            number = end++;
        } else {
            return;
        }
        Thread thread = Thread.currentThread();
        JavaThread_ named = (JavaThread_) (Object) thread;
        holders[number] = named.tid;
        named.lockNumber = number;
        run(thread);
    }

    /// At the end of the running thread, which holds no lock in a header any more.
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
