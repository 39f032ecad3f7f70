package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.option.ProcessorOption;
import ibrik.runtime.option.Profile;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// How many platform threads an image of the performance profile may have: as threads are not stopped there, more of
/// them than cores are of use only while some wait.
///
/// What counts are threads in the main thread's group and below, which are the program's, until shutdown hooks begin.
/// Those of the JDK (carriers of virtual threads, the dispatcher of signals) stand beside them.
final class ThreadLimit {
    /// Chosen (docs/runtime/threads.md): one that computes and one that waits.
    private static final int PER_CORE = 2;

    @ImmutableAfter("start-up")
    private static ThreadGroup program;

    @GuardedBy(LockRank.RUNTIME)
    private static int threads;

    private ThreadLimit() {}

    /// The main thread is the first one.
    @Holds(LockRank.RUNTIME)
    static void begin(Strand main) {
        if (Profile.IS_COOPERATIVE) {
            program = main.thread.getThreadGroup();
            main.counts = true;
            threads = 1;
        }
    }

    /// Takes a place for a thread that is about to start; false if it needs none.
    ///
    /// @throws OutOfMemoryError if there is none left
    static boolean claim(Thread thread) {
        if (!Profile.IS_COOPERATIVE || !isOfProgram(thread.getThreadGroup()) || ApplicationShutdownHooks_.haveBegun()) {
            return false;
        }
        int most = PER_CORE * ProcessorOption.processors();
        RuntimeLock.acquire();
        boolean isFree = threads < most;
        if (isFree) {
            threads++;
        }
        RuntimeLock.release();
        if (!isFree) {
            throw new OutOfMemoryError("unable to create native thread: an image of the performance profile runs "
                    + PER_CORE + " platform threads per core, here " + most
                    + ": use virtual threads, or the default profile");
        }
        return true;
    }

    private static boolean isOfProgram(ThreadGroup group) {
        ThreadGroup at = group;
        while (at != null && at != program) {
            at = at.getParent();
        }
        return at != null;
    }

    /// A thread with a place has ended, or could not be started.
    @Holds(LockRank.RUNTIME)
    @NoFail("those that join the thread would wait for ever")
    static void giveBack() {
        threads--;
    }
}
