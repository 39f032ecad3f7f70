package ibrik.runtime.library.lang;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.thread.JavaThread_;
import ibrik.runtime.thread.Monitors;
import ibrik.runtime.thread.Scheduler;
import ibrik.runtime.thread.SuspendedTrace;
import ibrik.runtime.thread.ThreadStart;
import ibrik.runtime.thread.VirtualThread_;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The natives of `Thread`, over strands.
@Substitute("java.lang.Thread")
public final class Thread_ {
    /// The constructor, for the main thread, whose object exists before the constructor can run.
    @Alias("<init>")
    public native void construct(ThreadGroup group, String name);

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Alias
    public static native Thread currentThread();

    @Replace
    @Inline
    static Thread currentCarrierThread() {
        Thread thread = currentThread();
        return (Object) thread instanceof VirtualThread_ mounted ? mounted.carrierThread : thread;
    }

    /// Called by the carrier itself.
    @Replace
    void setCurrentThread(Thread thread) {
        Scheduler.show(thread);
    }

    @Replace
    static Object[] scopedValueCache() {
        return ((JavaThread_) (Object) currentThread()).scopedValues;
    }

    @Replace
    static void setScopedValueCache(Object[] cache) {
        ((JavaThread_) (Object) currentThread()).scopedValues = cache;
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
        if ((Object) currentThread() instanceof VirtualThread_ virtual) {
            virtual.tryYield();
        } else {
            Scheduler.yieldToOthers();
        }
    }

    /// The thread that is waited for runs sooner if the spinning one gives way.
    @Replace
    public static void onSpinWait() {
        Scheduler.yieldToOthers();
    }

    @Replace
    private static void sleepNanos(long nanoseconds) throws InterruptedException {
        if ((Object) currentThread() instanceof VirtualThread_ virtual) {
            virtual.sleepNanos(nanoseconds);
        } else {
            Blocking.sleep(nanoseconds);
        }
    }

    @Replace
    private void start0() {
        JavaThread_ thread = (JavaThread_) (Object) this;
        ThreadStart.start((Thread) (Object) this, thread.holder.stackSize, thread.holder.daemon);
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
                    : SuspendedTrace.ofOrNull((JavaThread_) (Object) threads[index]);
        }
        return traces;
    }

    @Replace
    StackTraceElement[] asyncGetStackTrace() {
        return (Object) this instanceof VirtualThread_ virtual
                ? SuspendedTrace.ofMountedOrNull((Thread) (Object) this, virtual.carrierThread)
                : SuspendedTrace.ofOrNull((JavaThread_) (Object) this);
    }

    @Replace
    private void setPriority0(int priority) {
        Scheduler.setPriority((Thread) (Object) this, priority);
    }

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
