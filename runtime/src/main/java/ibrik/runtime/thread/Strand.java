package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.option.StackOption;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.raw.Address;

/// A flow of control with a stack of its own: what carries a started `java.lang.Thread`.
///
/// Executors share the strands: see [Scheduler].
public final class Strand {
    /// What a blocked strand waits for; an interrupt ends the last three.
    static final int NOTHING = 0;
    static final int MONITOR = 1;
    static final int SIGNAL = 2;
    static final int STREAM = 3;
    static final int PERMIT = 4;
    static final int TIME = 5;
    static final int NOTIFICATION = 6;

    static final long NEVER = Long.MAX_VALUE;
    private static final long LEAST_STACK_BYTES = 64 * 1024;
    private static final long MOST_STACK_BYTES = 1L << 30;
    private static final long STACK_GRANULE_BYTES = 4096;
    /// The thread that runs here; another object takes this place when the main thread has ended.
    Thread thread;
    /// What `Thread.currentThread` answers here: [#thread], or the virtual thread that it carries.
    Thread shown;
    /// What a continuation did not catch, on the way to the frame that had started or resumed it.
    Throwable escaped;
    /// Where virtual threads stand that this strand carries next, null if it is no carrier; and whether it looks for
    /// some on behalf of all: [Carriers].
    ReadyThreads ready;

    boolean searches;
    /// How many it has carried, as a number that may begin again; and who has left it for the one that arrives now.
    int turns;

    VirtualThread_ left;
    /// Lowest address of the stack, 0 for the stack that the entry code made.
    long stackStart;
    long stackBytes;
    /// End of the stack, exclusive; 0 if there is no stack yet.
    long stackBase;
    long stackLimit;
    long stackPointer;

    /// The executor that runs this strand, null if none does.
    @GuardedBy(LockRank.RUNTIME)
    Runner runner;

    /// Neighbours among all living strands.
    @GuardedBy(LockRank.RUNTIME)
    Strand nextLiving;

    @GuardedBy(LockRank.RUNTIME)
    Strand previousLiving;
    /// The next one in the one queue that this strand stands in: runnable, or entering or waiting for a monitor.
    @GuardedBy(LockRank.RUNTIME)
    Strand next;

    /// Of the thread, which others may change at any time; how often others have come before this one since it
    /// stands in a queue that looks at that: [StrandQueue#addByPriority].
    int priority = Thread.NORM_PRIORITY;

    @GuardedBy(LockRank.RUNTIME)
    int passed;

    @GuardedBy(LockRank.RUNTIME)
    int waitingFor = NOTHING;
    /// The wait set that this strand stands in, null if none: it leaves it before it becomes runnable.
    @GuardedBy(LockRank.RUNTIME)
    StrandQueue waitSet;

    /// Whether it has a place in [ThreadLimit].
    @GuardedBy(LockRank.RUNTIME)
    boolean counts;

    @GuardedBy(LockRank.RUNTIME)
    boolean permit;

    @GuardedBy(LockRank.RUNTIME)
    boolean notified;
    /// For the lock of the thread at its end, which must not fail for want of a record.
    final Monitor spare;
    /// `nanoTime` of the wake-up, and the place in [Timers]; -1 for none.
    @GuardedBy(LockRank.RUNTIME)
    long deadline = NEVER;

    int timerIndex = -1;

    private Strand(Thread thread, Monitor spare, long stackStart, long stackBytes, long stackBase, long stackLimit) {
        this.spare = spare;
        this.thread = thread;
        this.shown = thread;
        this.stackStart = stackStart;
        this.stackBytes = stackBytes;
        this.stackBase = stackBase;
        this.stackLimit = stackLimit;
    }

    /// What an executor does when it has nothing else to do; it has no stack yet.
    static Strand idle() {
        return new Strand(null, null, 0, LEAST_STACK_BYTES, 0, 0);
    }

    /// Its stack is the one that its executor begins on.
    @Holds(LockRank.RUNTIME)
    void useStack(long base, long limit) {
        stackBase = base;
        stackLimit = limit;
    }

    /// The strand that is running already, on the stack that the entry code made.
    static Strand adopt(Thread thread, long stackBase, long stackLimit) {
        return new Strand(thread, Monitors.take(), 0, 0, stackBase, stackLimit);
    }

    /// A strand with a new stack, ready to be switched to.
    ///
    /// @throws OutOfMemoryError if there is no memory for the stack
    static Strand create(Thread thread, long wantedStackBytes) {
        long bytes = stackBytes(wantedStackBytes);
        RuntimeLock.acquire();
        long start = Stacks.take(bytes);
        RuntimeLock.release();
        if (start == 0) {
            throw new OutOfMemoryError(
                    "unable to create native thread: possibly out of memory or process/resource limits reached");
        }
        Strand strand =
                new Strand(thread, Monitors.take(), start, bytes, start + bytes, start + StackLayout.STACK_RESERVE);
        strand.stackPointer = StackSwitch.prepare(new Address(start + bytes)).raw();
        strand.priority = thread.getPriority();
        return strand;
    }

    /// A strand that gets its stack when it is needed.
    static Strand withoutStack(Thread thread) {
        return new Strand(thread, Monitors.take(), 0, stackBytes(0), 0, 0);
    }

    /// What stands in queues for a virtual thread.
    static Strand standIn(Thread virtual) {
        return new Strand(virtual, null, 0, 0, 0, 0);
    }

    /// The virtual thread that this stands in for; null if it carries a thread itself.
    @NoFail("reads one field")
    VirtualThread_ virtualOrNull() {
        return (Object) thread instanceof VirtualThread_ virtual ? virtual : null;
    }

    @NoFail("reads one field")
    boolean hasStack() {
        return stackBase != 0;
    }

    /// Gives a strand without a stack one, ready to be switched to; false if memory is short.
    @Holds(LockRank.RUNTIME)
    @NoFail("a strand has no stack, or all of it")
    boolean takeStack() {
        long start = Stacks.take(stackBytes);
        if (start == 0) {
            return false;
        }
        stackStart = start;
        stackBase = start + stackBytes;
        stackLimit = start + StackLayout.STACK_RESERVE;
        stackPointer = StackSwitch.prepare(new Address(stackBase)).raw();
        return true;
    }

    /// Leaves so much of the stack for use, or all if it has less.
    void limitStack(long bytes) {
        stackLimit = Math.max(stackLimit, stackBase - bytes);
        PollRequest.limitStack(stackLimit);
    }

    private static long stackBytes(long wanted) {
        long usable = wanted > 0 ? wanted : StackOption.bytes();
        long bytes = Math.min(Math.max(usable + StackLayout.STACK_RESERVE, LEAST_STACK_BYTES), MOST_STACK_BYTES);
        return (bytes + STACK_GRANULE_BYTES - 1) & -STACK_GRANULE_BYTES;
    }

    /// The strand of a thread, null before its start and after its end.
    @NoFail("reads one field")
    static Strand of(Thread thread) {
        return ((JavaThread_) (Object) thread).strand;
    }

    /// Runs the thread to its end and the strand's: never returns.
    void run() {
        JavaThread_ running = (JavaThread_) (Object) thread;
        try {
            thread.run();
        } catch (Throwable thrown) {
            running.uncaught(thrown);
        }
        running.end();
    }
}
