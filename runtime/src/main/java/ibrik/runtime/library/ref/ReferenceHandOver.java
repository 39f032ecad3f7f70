package ibrik.runtime.library.ref;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.heap.report.CollectionListener;
import ibrik.runtime.thread.Blocking;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import java.lang.ref.Reference;
import java.util.concurrent.locks.LockSupport;

/// Brings cleared references from the collector to their queues.
///
/// A collection may come at any allocation, also inside a queue's own code, so nothing is enqueued there. It happens
/// when a queue is polled, at the end of `System.gc()`, and in the thread "Reference Handler", which exists from the
/// first time that somebody waits for a queue.
public final class ReferenceHandOver extends CollectionListener {
    @Atomic("set once, under the monitor; who does not see it yet leaves the references to the next collection")
    private static volatile Thread handler;
    /// Taken from the collector and not handed over yet, linked through `discovered`.
    @GuardedBy(LockRank.RUNTIME)
    private static Reference<?> rest;

    private ReferenceHandOver() {}

    /// Called once at start-up.
    public static void start() {
        Heap.tell(new ReferenceHandOver());
    }

    @Override
    public void afterCollection(long softClock) {
        SoftReference_.clock(softClock);
        if (handler != null && Heap.hasPendingReferences()) {
            Blocking.unpark(handler);
        }
    }

    @Override
    public void afterRequest() {
        run();
    }

    /// Enqueues what waits; false if nothing did, or if memory or stack did not suffice for the first one.
    static boolean run() {
        boolean any = false;
        while (isWaiting() && handOverFirst()) {
            any = true;
        }
        return any;
    }

    private static boolean isWaiting() {
        RuntimeLock.acquire();
        boolean waits = rest != null || Heap.hasPendingReferences();
        RuntimeLock.release();
        return waits;
    }

    /// False if nothing waits any more, or an error came; the reference waits on then, as do those behind it.
    private static boolean handOverFirst() {
        Reference<?> first = takeFirstOrNull();
        if (first == null) {
            return false;
        }
        try {
            Reference_.handOver(first);
            return true;
        } catch (OutOfMemoryError | StackOverflowError later) {
            putBack(first);
            return false;
        }
    }

    private static Reference<?> takeFirstOrNull() {
        RuntimeLock.acquire();
        if (rest == null && Heap.hasPendingReferences()) {
            rest = (Reference<?>) Heap.takePendingReferences();
        }
        Reference<?> first = rest;
        if (first != null) {
            rest = Reference_.unlink(first);
        }
        RuntimeLock.release();
        return first;
    }

    private static void putBack(Reference<?> first) {
        RuntimeLock.acquire();
        Reference_.link(first, rest);
        rest = first;
        RuntimeLock.release();
    }

    /// The caller is about to wait for a queue.
    static void prepareToWait() {
        run();
        if (handler == null) {
            startHandler();
        }
    }

    private static synchronized void startHandler() {
        if (handler == null) {
            Thread thread = new Thread(systemGroup(), new Handler(), "Reference Handler", 0, false);
            thread.setDaemon(true);
            thread.start();
            // Only now: if it could not start, the next one that waits tries again.
            handler = thread;
        }
    }

    private static ThreadGroup systemGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private static final class Handler implements Runnable {
        @Override
        public void run() {
            while (true) {
                ReferenceHandOver.run();
                if (isWaiting()) {
                    Thread.yield();
                } else {
                    LockSupport.park();
                }
            }
        }
    }
}
