package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.option.StackOption;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import java.util.Arrays;

/// Start of threads and the end of the last ones.
public final class ThreadStart {
    private static final String WHY = "those that join the thread, or wait for the last one, would wait for ever";

    /// Threads that keep the program alive, the main thread not counted.
    @GuardedBy(LockRank.RUNTIME)
    private static int lasting;

    /// The strand that ends the program when [#lasting] is 0, null until it waits for that.
    @GuardedBy(LockRank.RUNTIME)
    private static Strand ending;

    private ThreadStart() {}

    /// `Thread.start0`. All that the thread needs to live and to end is there before anything changes.
    public static void start(Thread thread, long stackBytes, boolean daemon) {
        boolean counts = ThreadLimit.claim(thread);
        Strand strand = null;
        try {
            Scheduler.reserve();
            strand = Strand.create(thread, stackBytes);
        } finally {
            if (strand == null && counts) {
                giveBack();
            }
        }
        ExecutorStart.addOne();
        begin(thread, strand, daemon, counts);
    }

    private static void giveBack() {
        RuntimeLock.acquire();
        ThreadLimit.giveBack();
        RuntimeLock.release();
    }

    @NoFail(WHY)
    private static void begin(Thread thread, Strand strand, boolean daemon, boolean counts) {
        RuntimeLock.acquire();
        strand.counts = counts;
        JavaThread_ started = (JavaThread_) (Object) thread;
        started.strand = strand;
        started.markStarted();
        if (!daemon) {
            lasting++;
        }
        Scheduler.begin(strand);
        RuntimeLock.release();
    }

    /// The counterpart of [#start], and the end of the strand that runs: never returns. The lock is kept until another
    /// strand runs here, so who joins the thread can have its stack.
    @NoFail(WHY)
    public static void end(Thread thread, boolean daemon) {
        RuntimeLock.acquire();
        markEnded(thread, daemon);
        Scheduler.end();
    }

    /// The thread is not alive from here on, and those that join it go on.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void markEnded(Thread thread, boolean daemon) {
        JavaThread_ ended = (JavaThread_) (Object) thread;
        Monitors.enter(thread, Scheduler.current().spare);
        ended.markEnded();
        if (ended.strand.counts) {
            ended.strand.counts = false;
            ThreadLimit.giveBack();
        }
        ended.strand = null;
        Monitors.notifyAllAndLeave(thread);
        LockOwners.giveBack();
        if (!daemon) {
            lasting--;
            if (lasting == 0 && ending != null) {
                Scheduler.ready(ending);
            }
        }
    }

    /// Makes the build-time main thread the one that runs now.
    public static void adoptMain(Thread main) {
        Scheduler.start(main);
        JavaThread_ thread = (JavaThread_) (Object) main;
        RuntimeLock.acquire();
        thread.strand = Scheduler.current();
        ThreadLimit.begin(thread.strand);
        RuntimeLock.release();
        thread.markStarted();
    }

    /// The main thread's stack, which the entry code made as large as any option may ask for, gets its size.
    public static void limitMainStack() {
        Scheduler.current().limitStack(StackOption.bytes());
    }

    /// The main thread ends like any other; its strand goes on as `DestroyJavaVM` to shut the program down.
    public static void endMain(Thread main, Thread successor) {
        Strand strand = Scheduler.current();
        ((JavaThread_) (Object) main).leave();
        JavaThread_ following = (JavaThread_) (Object) successor;
        RuntimeLock.acquire();
        // NOTE: the count of lasting threads leaves the main thread out.
        markEnded(main, true);
        following.strand = strand;
        RuntimeLock.release();
        following.markStarted();
        Scheduler.rename(successor);
    }

    /// Returns when no thread is left that keeps the program alive.
    public static void awaitLasting() {
        RuntimeLock.acquire();
        ending = Scheduler.current();
        while (lasting > 0) {
            Scheduler.block(Strand.MONITOR, Strand.NEVER);
        }
        ending = null;
        RuntimeLock.release();
    }

    /// All threads that were started and have not ended.
    public static Thread[] living() {
        Thread[] threads = new Thread[0];
        int count = collect(threads);
        while (count > threads.length) {
            threads = new Thread[count];
            count = collect(threads);
        }
        return Arrays.copyOf(threads, count);
    }

    /// How many live; as many as there is room for are entered.
    private static int collect(Thread[] threads) {
        RuntimeLock.acquire();
        int count = 0;
        for (Strand strand = Scheduler.firstLiving(); strand != null; strand = strand.nextLiving) {
            if (count < threads.length) {
                threads[count] = strand.thread;
            }
            count++;
        }
        RuntimeLock.release();
        return count;
    }
}
