package ibrik.runtime.thread;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.library.lang.Thread_;

/// Start of threads and the end of the last ones.
public final class ThreadStart {
    /// Guards [#lasting]; the end of a thread that keeps the program alive is notified here.
    private static final Object ENDS = new Object();

    /// Threads that keep the program alive, the main thread not counted.
    private static int lasting;
    private static StrandStacks stacks;

    private ThreadStart() {}

    /// `Thread.start0`.
    public static void start(Thread thread, long stackBytes, boolean daemon) {
        if (stacks == null) {
            stacks = new StrandStacks();
            Heap.scanAlso(stacks);
        }
        Strand strand = Strand.create(thread, stackBytes);
        Thread_ started = (Thread_) (Object) thread;
        started.strand = strand;
        started.markStarted();
        if (!daemon) {
            synchronized (ENDS) {
                lasting++;
            }
        }
        Scheduler.begin(strand);
    }

    /// The counterpart of [#start]: the thread is not alive from here on, and those that join it go on.
    public static void end(Thread thread, boolean daemon) {
        Thread_ ended = (Thread_) (Object) thread;
        synchronized (thread) {
            ended.markEnded();
            ended.strand = null;
            thread.notifyAll();
        }
        if (!daemon) {
            synchronized (ENDS) {
                lasting--;
                ENDS.notifyAll();
            }
        }
    }

    /// Makes the build-time main thread the one that runs now.
    public static void adoptMain(Thread main) {
        Scheduler.start(main);
        Thread_ thread = (Thread_) (Object) main;
        thread.strand = Scheduler.current();
        thread.markStarted();
    }

    /// The main thread ends like any other; its strand goes on as `DestroyJavaVM` to shut the program down.
    public static void endMain(Thread main, Thread successor) {
        Strand strand = Scheduler.current();
        ((Thread_) (Object) main).endWithoutCount();
        Thread_ following = (Thread_) (Object) successor;
        following.strand = strand;
        following.markStarted();
        Scheduler.rename(successor);
    }

    /// Returns when no thread is left that keeps the program alive.
    public static void awaitLasting() {
        synchronized (ENDS) {
            while (lasting > 0) {
                awaitEnd();
            }
        }
    }

    private static void awaitEnd() {
        try {
            ENDS.wait();
        } catch (InterruptedException ignored) {
            // The wait goes on: nobody has a reason to interrupt the end of the program.
            return;
        }
    }

    /// All threads that were started and have not ended.
    public static Thread[] living() {
        Thread[] threads = new Thread[Scheduler.livingCount()];
        int count = 0;
        for (Strand strand = Scheduler.firstLiving();
                strand != null && count < threads.length;
                strand = strand.nextLiving) {
            threads[count++] = strand.thread;
        }
        return threads;
    }
}
