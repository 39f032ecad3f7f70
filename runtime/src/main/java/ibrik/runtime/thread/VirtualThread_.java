package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.internal.misc.CarrierThread;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import jdk.internal.vm.annotation.Hidden;

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
    private volatile boolean notified;

    @Alias
    private byte timedWaitSeqNo;

    @Alias
    private long timeout;

    @Alias
    private Future<?> timeoutTask;

    @Alias
    Continuation_ cont;

    @Alias
    private static ForkJoinPool DEFAULT_SCHEDULER;

    @Alias
    private static ContinuationScope VTHREAD_SCOPE;

    /// The next one in [ReadyThreads], and 1 while this stands there.
    @Add
    VirtualThread_ nextReady;

    @Add
    int isReady;

    @Alias
    public native void sleepNanos(long nanoseconds) throws InterruptedException;

    @Alias
    private native void cancelTimeoutTask();

    @Alias
    private native void afterDone();

    @Alias
    private native Future<?> schedule(Runnable command, long delay, TimeUnit unit);

    @Alias
    private native Object timedWaitLock();

    @Alias
    private native void parkTimeoutExpired();

    @Alias
    private native void waitTimeoutExpired(byte number);

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    /// Waits on its carrier, in whose place another may carry meanwhile.
    @Add
    void awaitStream(int descriptor) {
        CarrierThread carrier = carrierThread instanceof CarrierThread known ? known : null;
        // The pool allows one worker more, and perhaps starts it.
        boolean isReplaced = carrier != null && carrier.beginBlocking();
        Carriers.beginBlocking();
        Scheduler.awaitStream(descriptor);
        Carriers.endBlocking();
        if (isReplaced) {
            carrier.endBlocking();
        }
    }

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

    /// What the JDK's thread does that lets those go on who wait for monitors: here whoever leaves the monitor does.
    @Replace
    private static VirtualThread_ takeVirtualThreadListToUnblock() {
        Blocking.forEver();
        return null;
    }

    // ---- how it comes to run ----------------------------------------------------------------------------------

    /// The pool that [Carriers] belong to.
    @Add
    static ForkJoinPool scheduler() {
        return DEFAULT_SCHEDULER;
    }

    /// Puts this, whose state says that it may run, into a queue. The JDK does so twice where a trace is taken
    /// meanwhile: the second time does
    /// nothing, and who takes it from the queue says so before looking at the state.
    @Add
    private void submit(boolean isLeaving) {
        if (VirtualState.claim(this)) {
            Carriers.add(this, isLeaving);
        }
    }

    @Replace
    private void submitRunContinuation() {
        submit(false);
    }

    @Replace
    private void lazySubmitRunContinuation() {
        submit(false);
    }

    @Replace
    private void externalSubmitRunContinuationOrThrow() {
        submit(false);
    }

    @Replace
    private void runContinuation() {
        runOn(Scheduler.current());
    }

    /// Runs until it leaves the carrier, unless there is no reason to run any more.
    @Add
    void runOn(Strand strand) {
        int before = beginRunning();
        if (before == VirtualState.NEW) {
            return;
        }
        JavaThread_ carrier = (JavaThread_) (Object) strand.thread;
        takePermit(before);
        mountOn(strand.thread);
        Scheduler.show(strand, (Thread) (Object) this);
        try {
            cont.runOn(carrier);
        } finally {
            // NOTE: another one may have come in the place of this: DirectSwitch.
            VirtualThread_ left = (VirtualThread_) (Object) strand.shown;
            Scheduler.show(strand, strand.thread);
            left.mountOn(null);
            if (left.cont.isDone()) {
                left.afterDone();
            } else {
                left.afterYield();
            }
        }
    }

    /// Its state before that, NEW if there is no reason to run any more.
    @Add
    @NoFail("a thread waits or runs")
    int beginRunning() {
        int before = state;
        boolean mayRun = before == VirtualState.YIELDED
                || before == VirtualState.UNPARKED
                || before == VirtualState.UNBLOCKED
                || before == VirtualState.STARTED;
        return mayRun && VirtualState.exchange(this, before, VirtualState.RUNNING) ? before : VirtualState.NEW;
    }

    /// Takes [#beginRunning] back, for the first of a queue. It stands there still, unless somebody has taken it out
    /// meanwhile and found it running.
    @Add
    @NoFail("a thread waits or runs")
    void standAgain(int before) {
        state = before;
        if (VirtualState.claim(this)) {
            RuntimeLock.acquire();
            Carriers.addHolding(this);
            RuntimeLock.release();
        }
    }

    /// Whether a timer would end its wait: to end that instead is code that may fail.
    @Add
    @NoFail("reads one field")
    boolean hasTimeout() {
        return timeoutTask != null;
    }

    /// The same as [#takePermit] for one without a timeout.
    @Add
    @NoFail("a thread waits or runs")
    void takePermitOnly(int before) {
        if (before == VirtualState.UNPARKED) {
            parkPermit = false;
        } else if (before == VirtualState.UNBLOCKED) {
            blockPermit = false;
        }
    }

    @Add
    void takePermit(int before) {
        if (before == VirtualState.UNPARKED) {
            cancelTimeoutTask();
            parkPermit = false;
        } else if (before == VirtualState.UNBLOCKED) {
            cancelTimeoutTask();
            blockPermit = false;
        }
    }

    /// WHY: no lock, and no look at interrupts, as in the JDK: what blocks a carrier asks the virtual thread itself
    /// ([Blocking#blockUnlessInterrupted]), and who tells a carrier that has another thread by now only wakes it.
    @Add
    @Inline
    @NoFail("writes one field")
    void mountOn(Thread carrierOrNull) {
        carrierThread = carrierOrNull;
    }

    /// As in the JDK, without a look at whether the class is initialised, which it is.
    @Replace
    @Hidden
    public void tryYield() {
        state = VirtualState.YIELDING;
        boolean hasYielded = false;
        try {
            hasYielded = yieldContinuation();
        } finally {
            if (!hasYielded) {
                state = VirtualState.RUNNING;
            }
        }
    }

    /// Leaves the carrier; true when it runs again, false at once if it must stay.
    @Replace
    @Inline
    @Hidden
    private boolean yieldContinuation() {
        JavaThread_ carrier = (JavaThread_) (Object) carrierThread;
        Continuation_ innermost = carrier.cont;
        if (innermost != cont) {
            return Continuation.yield(VTHREAD_SCOPE);
        }
        Continuation_ next = DirectSwitch.beginOrNull(this, innermost, carrier.strand);
        if (next == null) {
            return innermost.leave();
        }
        innermost.exchange(next);
        DirectSwitch.arrive(((JavaThread_) (Object) carrierThread).strand, this);
        return true;
    }

    /// Whether [#hasLeft] is all that is to be done when it has left its carrier.
    @Add
    @NoFail("reads one field")
    boolean needsNoCarrier() {
        int before = state;
        return before == VirtualState.YIELDING || before == VirtualState.PARKING;
    }

    /// [#afterYield] by the thread that is in its place, which must not fail; true if this goes into a queue now.
    @Add
    @NoFail("a thread that is lost never runs again")
    boolean hasLeft() {
        if (state == VirtualState.YIELDING) {
            state = VirtualState.YIELDED;
        } else {
            state = VirtualState.PARKED;
            if (!parkPermit || !VirtualState.exchange(this, VirtualState.PARKED, VirtualState.UNPARKED)) {
                return false;
            }
        }
        return VirtualState.claim(this);
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

    /// Is about to leave its carrier until [#unblockHolding].
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

    /// Lets it go on: `VirtualThread.unblock`, where nothing may fail.
    @Add
    @Holds(LockRank.RUNTIME)
    @NoFail("a thread waits or runs")
    void unblockHolding() {
        blockPermit = true;
        if (state == VirtualState.BLOCKED
                && VirtualState.exchange(this, VirtualState.BLOCKED, VirtualState.UNBLOCKED)
                && VirtualState.claim(this)) {
            Carriers.addHolding(this);
        }
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
            submit(true);
        } else if (before == VirtualState.BLOCKING) {
            state = VirtualState.BLOCKED;
            if (blockPermit && VirtualState.exchange(this, VirtualState.BLOCKED, VirtualState.UNBLOCKED)) {
                submit(true);
            }
        } else {
            afterWait(before == VirtualState.TIMED_WAITING);
        }
    }

    @Add
    private void unparkIfPermitted(int parked) {
        if (parkPermit && VirtualState.exchange(this, parked, VirtualState.UNPARKED)) {
            submit(true);
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
            submit(true);
        }
    }
}
