package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// The ways in which a thread stops by itself: `LockSupport.park`, `Thread.sleep`, and their ends.
public final class Blocking {
    private static final String WHY = "a strand is neither blocked nor running in between";

    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    private Blocking() {}

    /// Blocks with the thread's visible state following.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void block(Strand strand, int waitingFor, long deadline) {
        JavaThread_ thread = (JavaThread_) (Object) strand.thread;
        thread.status(ThreadStatus.of(waitingFor, deadline != Strand.NEVER));
        Scheduler.block(waitingFor, deadline);
        thread.status(ThreadStatus.RUNNABLE);
    }

    /// The same, unless the thread was interrupted, so that no interrupt comes between that question and the wait.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void blockUnlessInterrupted(Strand strand, int waitingFor, long deadline) {
        if (!((JavaThread_) (Object) strand.shown).interrupted) {
            block(strand, waitingFor, deadline);
        }
    }

    /// `Unsafe.park`: nanoseconds from now, 0 for ever, or milliseconds since 1970 if absolute.
    public static void park(boolean absolute, long time) {
        long deadline = Strand.NEVER;
        if (absolute || time != 0) {
            long nanoseconds = absolute ? untilWallClock(time) : time;
            deadline = after(nanoseconds);
        }
        RuntimeLock.acquire();
        Strand strand = Scheduler.current();
        if (!strand.permit && deadline - Platform.current().nanoTime() > 0) {
            blockUnlessInterrupted(strand, Strand.PERMIT, deadline);
        }
        strand.permit = false;
        RuntimeLock.release();
    }

    private static long untilWallClock(long milliseconds) {
        long now = Platform.current().wallClockNanoseconds() / NANOSECONDS_PER_MILLISECOND;
        long distance = milliseconds - now;
        return distance > Long.MAX_VALUE / NANOSECONDS_PER_MILLISECOND
                ? Long.MAX_VALUE
                : distance * NANOSECONDS_PER_MILLISECOND;
    }

    /// Lets the others run until this standard stream is ready. The thread stays `RUNNABLE` for all to see, as on
    /// HotSpot.
    public static void awaitStream(int descriptor) {
        if ((Object) Thread.currentThread() instanceof VirtualThread_ virtual) {
            virtual.awaitStream(descriptor);
        } else {
            Scheduler.awaitStream(descriptor);
        }
    }

    /// `Unsafe.unpark`; null and threads that are not alive are left alone.
    @NoFail(WHY)
    public static void unpark(Object thread) {
        if (thread == null) {
            return;
        }
        RuntimeLock.acquire();
        Strand strand = Strand.of((Thread) thread);
        if (strand != null && strand.waitingFor == Strand.PERMIT) {
            Scheduler.ready(strand);
        } else if (strand != null) {
            strand.permit = true;
        }
        RuntimeLock.release();
    }

    /// Sleeps this long, which is not negative.
    public static void sleep(long nanoseconds) throws InterruptedException {
        throwIfInterrupted("sleep interrupted");
        if (nanoseconds == 0) {
            Scheduler.yieldToOthers();
            return;
        }
        long deadline = after(nanoseconds);
        while (Platform.current().nanoTime() - deadline < 0) {
            RuntimeLock.acquire();
            blockUnlessInterrupted(Scheduler.current(), Strand.TIME, deadline);
            RuntimeLock.release();
            throwIfInterrupted("sleep interrupted");
        }
    }

    /// Lets the others run for so long, whoever interrupts.
    public static void rest(long nanoseconds) {
        long deadline = after(nanoseconds);
        RuntimeLock.acquire();
        block(Scheduler.current(), Strand.MONITOR, deadline);
        RuntimeLock.release();
    }

    /// Never returns.
    static void forEver() {
        RuntimeLock.acquire();
        while (true) {
            block(Scheduler.current(), Strand.SIGNAL, Strand.NEVER);
        }
    }

    /// Ends the wait of a thread that was interrupted, unless it enters a monitor, reads or writes.
    @NoFail(WHY)
    public static void interrupt(Thread thread) {
        RuntimeLock.acquire();
        Strand strand = Strand.of(thread);
        if (strand != null && strand.waitingFor > Strand.STREAM) {
            Scheduler.ready(strand);
        } else if (strand != null) {
            strand.permit = true;
        }
        RuntimeLock.release();
    }

    static void throwIfInterrupted(String message) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            InterruptedException exception =
                    message == null ? new InterruptedException() : new InterruptedException(message);
            // Only now, so that an interrupt is not lost where its exception cannot be made.
            Thread.interrupted();
            throw exception;
        }
    }

    /// `nanoTime` so many nanoseconds from now, [Strand#NEVER] if that is beyond all counting.
    static long after(long nanoseconds) {
        long deadline = Platform.current().nanoTime() + nanoseconds;
        return deadline < 0 && nanoseconds > 0 ? Strand.NEVER : deadline;
    }
}
