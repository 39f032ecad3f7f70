package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Substitute;

/// What strands keep in the `java.lang.Thread` that they carry, and how its life begins and ends. The natives of
/// threads are in `ibrik.runtime.library.lang.Thread_`.
@Substitute("java.lang.Thread")
public final class JavaThread_ {
    @Add
    private static final String WHY = "part of the end of a thread, and of its waits";

    /// Any value but 0 says "alive".
    @Add
    private static final long ALIVE = 1;

    @Alias
    private volatile long eetop;

    /// `Thread.threadId`, which is never used again.
    @Alias
    long tid;

    @Alias
    public FieldHolder_ holder;

    /// The innermost continuation that is mounted here.
    @Alias
    Continuation_ cont;

    /// What carries this thread while it is alive.
    @Add
    Strand strand;

    /// The number by which objects that this thread locks name it, 0 before the first: see [LockOwners].
    @Add
    int lockNumber;

    @Add
    public Object[] scopedValues;

    @Alias
    private volatile String name;

    @Alias
    volatile boolean interrupted;

    @Alias
    Object interruptLock;

    @Alias
    volatile Object parkBlocker;

    @Alias
    private native void dispatchUncaughtException(Throwable thrown);

    @Alias
    private native void exit();

    @Alias
    native boolean isInterrupted();

    @Alias
    native void setInterrupt();

    @Alias
    native void clearInterrupt();

    /// The last thing a thread does on its own stack: never returns.
    @Add
    public void end() {
        leave();
        ThreadStart.end((Thread) (Object) this, holder.daemon);
    }

    /// Where the registers of its own frames lie while it carries a virtual thread, whose frames are below; else 0.
    @Add
    long carrierRegisters() {
        return cont == null ? 0 : cont.carrierRegisters();
    }

    /// The JDK's part of the end.
    @Add
    void leave() {
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
}
