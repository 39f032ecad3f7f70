package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.internal.misc.CarrierThread;

/// The natives of virtual threads, and what the virtual machine writes: the states of those that wait for monitors.
@Substitute("java.lang.VirtualThread")
public final class VirtualThread_ {
    /// What it runs on, null while it does not run.
    @Alias
    public volatile Thread carrierThread;

    @Alias
    private volatile int state;

    @Alias
    private volatile boolean parkPermit;

    @Alias
    private volatile boolean blockPermit;

    @Alias
    volatile boolean onWaitingList;

    @Alias
    volatile VirtualThread_ next;

    @Alias
    private volatile boolean notified;

    @Alias
    private byte timedWaitSeqNo;

    @Alias
    private long timeout;

    @Alias
    private Future<?> timeoutTask;

    @Alias
    private Executor scheduler;

    @Alias
    public native void sleepNanos(long nanoseconds) throws InterruptedException;

    @Alias
    public native void tryYield();

    @Alias
    private native void unblock();

    @Alias
    private native Future<?> schedule(Runnable command, long delay, TimeUnit unit);

    @Alias
    private native Object timedWaitLock();

    @Alias
    private native void parkTimeoutExpired();

    @Alias
    private native void waitTimeoutExpired(byte number);

    @Alias
    private native void submitRunContinuation();

    @Alias
    private native void lazySubmitRunContinuation();

    @Alias
    private native void externalSubmitRunContinuation(ForkJoinPool pool);

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Replace
    @Harmless("tells debuggers by JVM TI, and there are none")
    private void notifyJvmtiStart() {}

    /// The last thing that it does itself.
    @Replace
    private void notifyJvmtiEnd() {
        if (((JavaThread_) (Object) this).lockNumber != 0) {
            RuntimeLock.acquire();
            LockOwners.giveBack();
            RuntimeLock.release();
        }
    }

    @Replace
    @Harmless("tells debuggers by JVM TI, and there are none")
    private void notifyJvmtiMount(boolean hide) {}

    @Replace
    @Harmless("tells debuggers by JVM TI, and there are none")
    private void notifyJvmtiUnmount(boolean hide) {}

    @Replace
    @Harmless("tells debuggers by JVM TI, and there are none")
    private static void notifyJvmtiDisableSuspend(boolean enter) {}

    @Replace
    @Harmless("tells recorders of the virtual machine, and there are none")
    private static void postPinnedEvent(String operation) {}

    @Replace
    private static VirtualThread_ takeVirtualThreadListToUnblock() {
        return Unblocking.await();
    }

    // ---- monitors: who waits ----------------------------------------------------------------------------------

    /// See [Waits#reserve].
    @Add
    void reserveWait() {
        JavaThread_ thread = (JavaThread_) (Object) this;
        if (thread.strand == null) {
            Strand standIn = Strand.standIn((Thread) (Object) this);
            RuntimeLock.acquire();
            thread.strand = standIn;
            RuntimeLock.release();
        }
        Continuation_.reserve();
    }

    /// What stands in queues for this, the running thread; null if it cannot leave its carrier.
    @Add
    @Holds(LockRank.RUNTIME)
    @NoFail("a thread waits or runs")
    Strand standInOrNull() {
        return Continuation_.mayFreeze() ? ((JavaThread_) (Object) this).strand : null;
    }

    /// Returns when it may go on. That it can leave is known.
    @Add
    @NoFail("a thread waits or runs")
    void leaveCarrier() {
        if (!Continuation_.tryYield()) {
            Platform.current().panic("the frames of a virtual thread have no room", 0);
        }
    }

    /// Is about to leave its carrier until [Unblocking].
    @Add
    @NoFail("a thread waits or runs")
    void beginBlocking() {
        state = VirtualState.BLOCKING;
    }

    /// Is about to leave its carrier until a notification, an interrupt, or the end of the time (0 for never).
    @Add
    @NoFail("a thread waits or runs")
    void beginWaiting(long milliseconds) {
        notified = false;
        timeout = milliseconds;
        state = milliseconds == 0 ? VirtualState.WAITING : VirtualState.TIMED_WAITING;
    }

    /// Its place is among those that want to enter from now on. Who looks at the state second sees what was set first:
    /// [#afterYield].
    @Add
    @NoFail("a thread waits or is notified")
    void beNotified() {
        notified = true;
        int before = state;
        if (before == VirtualState.WAIT || before == VirtualState.TIMED_WAIT) {
            VirtualState.exchange(this, before, VirtualState.BLOCKED);
        }
    }

    /// Lets it go on.
    @Add
    void goOn() {
        unblock();
    }

    // ---- the carrier, when it has left ------------------------------------------------------------------------

    /// As in the JDK but for one thing: a timed wait that was notified becomes blocked while its lock is held. Behind
    /// the lock the time may have been over, and the thread in its next wait, which would never end
    /// (JDK-8373120).
    @Replace
    private void afterYield() {
        if (Thread.currentThread() instanceof CarrierThread carrier) {
            carrier.endBlocking();
        }
        int before = state;
        if (before == VirtualState.PARKING) {
            state = VirtualState.PARKED;
            unparkIfPermitted(VirtualState.PARKED);
        } else if (before == VirtualState.TIMED_PARKING) {
            timeoutTask = schedule(this::parkTimeoutExpired, timeout, TimeUnit.NANOSECONDS);
            state = VirtualState.TIMED_PARKED;
            unparkIfPermitted(VirtualState.TIMED_PARKED);
        } else if (before == VirtualState.YIELDING) {
            state = VirtualState.YIELDED;
            submitBehindOthers();
        } else if (before == VirtualState.BLOCKING) {
            state = VirtualState.BLOCKED;
            if (blockPermit && VirtualState.exchange(this, VirtualState.BLOCKED, VirtualState.UNBLOCKED)) {
                lazySubmitRunContinuation();
            }
        } else {
            afterWait(before == VirtualState.TIMED_WAITING);
        }
        Unblocking.drain();
    }

    @Add
    private void unparkIfPermitted(int parked) {
        if (parkPermit && VirtualState.exchange(this, parked, VirtualState.UNPARKED)) {
            lazySubmitRunContinuation();
        }
    }

    @Add
    private void submitBehindOthers() {
        if (Thread.currentThread() instanceof CarrierThread carrier && carrier.getQueuedTaskCount() == 0) {
            externalSubmitRunContinuation(carrier.getPool());
        } else {
            submitRunContinuation();
        }
    }

    @Add
    private void afterWait(boolean timed) {
        int waits = timed ? VirtualState.TIMED_WAIT : VirtualState.WAIT;
        boolean blocked;
        if (timed) {
            synchronized (timedWaitLock()) {
                byte number = ++timedWaitSeqNo;
                timeoutTask = schedule(() -> waitTimeoutExpired(number), timeout, TimeUnit.MILLISECONDS);
                state = waits;
                blocked = notified && VirtualState.exchange(this, waits, VirtualState.BLOCKED);
            }
        } else {
            state = waits;
            blocked = notified && VirtualState.exchange(this, waits, VirtualState.BLOCKED);
        }
        boolean goesOn = blocked
                ? blockPermit && VirtualState.exchange(this, VirtualState.BLOCKED, VirtualState.UNBLOCKED)
                : ((JavaThread_) (Object) this).isInterrupted()
                        && VirtualState.exchange(this, waits, VirtualState.UNBLOCKED);
        if (goesOn) {
            submitRunContinuation();
        }
    }
}
