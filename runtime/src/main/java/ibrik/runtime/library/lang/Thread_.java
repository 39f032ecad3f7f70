package ibrik.runtime.library.lang;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.thread.Monitors;
import ibrik.runtime.thread.Scheduler;
import ibrik.runtime.thread.Strand;
import ibrik.runtime.thread.SuspendedTrace;
import ibrik.runtime.thread.ThreadStart;
import ibrik.runtime.thread.ThreadStatus;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The natives of `Thread`, over strands.
@Substitute("java.lang.Thread")
public final class Thread_ {
    @Add
    private static final String WHY = "part of the end of a thread, and of its waits";

    /// Any value but 0 says "alive".
    @Add
    private static final long ALIVE = 1;

    @Alias
    private volatile long eetop;

    @Alias
    private FieldHolder_ holder;

    /// What carries this thread while it is alive.
    @Add
    public Strand strand;

    @Add
    private Object[] scopedValues;

    /// The constructor, for the main thread, whose object exists before the constructor can run.
    @Alias("<init>")
    public native void construct(ThreadGroup group, String name);

    @Alias
    private volatile String name;

    @Alias
    private native void dispatchUncaughtException(Throwable thrown);

    @Alias
    private native void exit();

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Alias
    public static native Thread currentThread();

    @Replace
    @Inline
    static Thread currentCarrierThread() {
        return currentThread();
    }

    @Replace
    void setCurrentThread(Thread thread) {
        throw new IllegalStateException("virtual threads run on threads of their own here");
    }

    @Replace
    static Object[] scopedValueCache() {
        return ((Thread_) (Object) currentThread()).scopedValues;
    }

    @Replace
    static void setScopedValueCache(Object[] cache) {
        ((Thread_) (Object) currentThread()).scopedValues = cache;
    }

    /// Bindings are never lost here, as they are on HotSpot when a stack overflows: null means that there are none.
    @Replace
    @Harmless("HotSpot finds bindings that a stack overflow lost; here none are lost")
    static Object findScopedValueBindings() {
        return null;
    }

    @Replace
    @Harmless("every object lies in memory, none in registers alone")
    static void ensureMaterializedForStackWalk(Object object) {}

    @Replace("yield")
    public static void giveWay() {
        Scheduler.yieldToOthers();
    }

    /// The thread that is waited for runs sooner if the spinning one gives way.
    @Replace
    public static void onSpinWait() {
        Scheduler.yieldToOthers();
    }

    @Replace
    private static void sleepNanos(long nanoseconds) throws InterruptedException {
        Blocking.sleep(nanoseconds);
    }

    @Replace
    private void start0() {
        ThreadStart.start((Thread) (Object) this, holder.stackSize, holder.daemon);
    }

    /// The last thing a thread does on its own stack.
    @Add
    public void end() {
        leave();
        ThreadStart.end((Thread) (Object) this, holder.daemon);
    }

    /// The end of the main thread, which the count of lasting threads leaves out.
    @Add
    public void endWithoutCount() {
        leave();
        ThreadStart.end((Thread) (Object) this, true);
    }

    @Add
    private void leave() {
        try {
            exit();
        } catch (Throwable ignored) {
            // HotSpot drops what exit() throws: the thread ends in any case.
            scopedValues = null;
        }
    }

    /// Hands what the thread's code did not catch to its handler; nothing escapes.
    @Add
    public void uncaught(Throwable thrown) {
        try {
            dispatchUncaughtException(thrown);
        } catch (Throwable inHandler) {
            UncaughtReport.print(inHandler, name);
        }
    }

    @Add
    @NoFail(WHY)
    public void markStarted() {
        holder.threadStatus = ThreadStatus.RUNNABLE;
        eetop = ALIVE;
    }

    @Add
    @NoFail(WHY)
    public void markEnded() {
        holder.threadStatus = ThreadStatus.TERMINATED;
        eetop = 0;
    }

    @Add
    @NoFail(WHY)
    public void status(int status) {
        holder.threadStatus = status;
    }

    @Replace
    public static boolean holdsLock(Object object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return Monitors.isHeldByCurrentThread(object);
    }

    @Replace
    private static Thread[] getThreads() {
        return ThreadStart.living();
    }

    @Replace
    private static StackTraceElement[][] dumpThreads(Thread[] threads) {
        StackTraceElement[][] traces = new StackTraceElement[threads.length][];
        for (int index = 0; index < threads.length; index++) {
            boolean own = threads[index] == currentThread();
            // Null leaves out a thread that has ended meanwhile.
            traces[index] = own
                    ? StackTraces.decode(Backtrace.capture())
                    : SuspendedTrace.ofOrNull((Thread_) (Object) threads[index]);
        }
        return traces;
    }

    @Replace
    StackTraceElement[] asyncGetStackTrace() {
        return SuspendedTrace.ofOrNull(this);
    }

    /// Priorities are kept but do not change the order: first come, first served.
    @Replace
    @Harmless("as on HotSpot for Linux: priorities are kept but change nothing")
    private void setPriority0(int priority) {}

    @Replace
    private void interrupt0() {
        Blocking.interrupt((Thread) (Object) this);
    }

    @Replace
    @Harmless("only Windows has such an event")
    private static void clearInterruptEvent() {}

    @Replace
    @Harmless("the name is for the debugger of an operating system")
    private void setNativeName(String name) {}
}
