package ibrik.runtime.thread;

import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;

/// Who runs: one strand at a time, in order of arrival, until it blocks, yields or ends, or until a poll finds that its
/// time slice is over.
///
/// The code of this package has no polls, so a strand is never stopped in it but where it calls [#block] or
/// [#yieldToOthers]. A program whose strands all block for ever waits for ever, as on HotSpot.
@UsesMagic("switches stacks and keeps the executor block in step")
public final class Scheduler {
    private static final String WHY = "a strand is neither blocked nor running in between";

    @PerExecutor("who runs, is runnable or sleeps")
    private static final StrandQueue RUNNABLE = new StrandQueue();

    @PerExecutor("who runs, is runnable or sleeps")
    private static final Timers SLEEPING = new Timers();

    @PerExecutor("who runs, is runnable or sleeps")
    private static final StreamWaits STREAMS = new StreamWaits();

    @PerExecutor("who runs, is runnable or sleeps")
    private static final TimeSlices SLICES = new TimeSlices();

    @PerExecutor("who runs, is runnable or sleeps")
    private static Strand current;

    @PerExecutor("who runs, is runnable or sleeps")
    private static Strand firstLiving;

    @PerExecutor("who runs, is runnable or sleeps")
    private static int livingCount;
    /// The strand that was running before the last switch.
    @PerExecutor("who runs, is runnable or sleeps")
    private static Strand left;
    /// True if the strand that was left has ended, and its stack is to be given back.
    @PerExecutor("who runs, is runnable or sleeps")
    private static boolean leftForEver;

    private Scheduler() {}

    /// Makes the flow of control that calls this the first strand.
    public static void start(Thread main) {
        // SAFE: the entry code has set the stack's bounds in the executor block (ExecutorLayout).
        long base = Executor.loadLong(ExecutorLayout.STACK_BASE);
        long limit = PollRequest.stackLimit();
        current = Strand.adopt(main, base, limit);
        live(current);
        LockOwners.run(main);
    }

    static Strand current() {
        return current;
    }

    /// The first of all living strands; the others follow by `nextLiving`.
    static Strand firstLiving() {
        return firstLiving;
    }

    static int livingCount() {
        return livingCount;
    }

    /// The running strand goes on under another thread object, when the main thread has ended.
    @NoFail(WHY)
    public static void rename(Thread thread) {
        current.thread = thread;
        LockOwners.run(thread);
    }

    /// True if no other strand could run while the running one waits.
    public static boolean isAlone() {
        return livingCount == 1;
    }

    /// Makes sure that one more strand can live, beside the one that serves signals, which may come at any moment: what
    /// it needs to sleep is there from its start on. May fail, and changes nothing then.
    static void reserve() {
        SLEEPING.reserve(livingCount + 2);
    }

    /// Enters a new strand, which has its [#reserve], into the circle of the living and makes it runnable.
    @NoFail(WHY)
    static void begin(Strand strand) {
        live(strand);
        ready(strand);
    }

    @NoFail(WHY)
    private static void live(Strand strand) {
        strand.nextLiving = firstLiving;
        if (firstLiving != null) {
            firstLiving.previousLiving = strand;
        }
        firstLiving = strand;
        livingCount++;
    }

    /// Ends the running strand; never returns.
    @NoFail(WHY)
    static void end() {
        Strand ended = current;
        if (ended.previousLiving == null) {
            firstLiving = ended.nextLiving;
        } else {
            ended.previousLiving.nextLiving = ended.nextLiving;
        }
        if (ended.nextLiving != null) {
            ended.nextLiving.previousLiving = ended.previousLiving;
        }
        livingCount--;
        leftForEver = true;
        run(awaitRunnable());
        Platform.current().panic("a strand that had ended was resumed", 0);
    }

    /// Makes a strand runnable that is blocked or new.
    @NoFail(WHY)
    static void ready(Strand strand) {
        enqueue(strand);
        SLICES.arrange(true, SLEEPING.earliest());
    }

    @NoFail(WHY)
    private static void enqueue(Strand strand) {
        SLEEPING.remove(strand);
        if (strand.waitSet != null) {
            strand.waitSet.remove(strand);
            strand.waitSet = null;
        }
        strand.waitingFor = Strand.NOTHING;
        RUNNABLE.add(strand);
    }

    /// Lets the others run before the caller goes on.
    @NoFail(WHY)
    public static void yieldToOthers() {
        wake();
        RUNNABLE.add(current);
        run(RUNNABLE.poll());
    }

    /// At a poll: if the slice is over, the others run first.
    @NoFail(WHY)
    static void atPoll() {
        if (PollRequest.takeEndOfSlice()) {
            SLICES.forget();
            yieldToOthers();
        }
    }

    /// Blocks the running strand until [#ready] or the deadline (`nanoTime`; [Strand#NEVER] for none).
    @NoFail(WHY)
    static void block(int waitingFor, long deadline) {
        Strand strand = current;
        strand.waitingFor = waitingFor;
        strand.deadline = deadline;
        if (deadline != Strand.NEVER) {
            SLEEPING.add(strand);
        }
        run(awaitRunnable());
        strand.deadline = Strand.NEVER;
    }

    @NoFail(WHY)
    private static Strand awaitRunnable() {
        while (true) {
            wake();
            Strand strand = RUNNABLE.poll();
            if (strand != null) {
                return strand;
            }
            Platform.current().waitUntil(SLEEPING.earliest(), STREAMS.awaited());
            SLICES.forget();
        }
    }

    /// Blocks the running strand until the platform's stream is ready; whoever comes first may have used that up then.
    @NoFail(WHY)
    static void awaitStream(int descriptor) {
        Strand strand = current;
        strand.waitingFor = Strand.STREAM;
        STREAMS.add(strand, descriptor);
        run(awaitRunnable());
    }

    @NoFail(WHY)
    private static void wake() {
        wakeSleepers();
        SignalStrand.wake();
        for (Strand waiter = STREAMS.pollReady(); waiter != null; waiter = STREAMS.pollReady()) {
            enqueue(waiter);
        }
    }

    @NoFail(WHY)
    private static void wakeSleepers() {
        if (SLEEPING.earliest() == Strand.NEVER) {
            return;
        }
        long now = Platform.current().nanoTime();
        for (Strand due = SLEEPING.pollDue(now); due != null; due = SLEEPING.pollDue(now)) {
            enqueue(due);
        }
    }

    @NoFail(WHY)
    @NeverInline("the registers that the switch saves are those of this frame")
    private static void run(Strand next) {
        // WHY: who waits for a stream becomes runnable at the end of a slice, where the platform is asked.
        SLICES.arrange(!RUNNABLE.isEmpty() || STREAMS.awaited() != 0, SLEEPING.earliest());
        Strand from = current;
        if (next == from) {
            return;
        }
        left = from;
        current = next;
        // SAFE: from here to the switch nothing allocates; both stacks are complete.
        LockOwners.run(next.thread);
        PollRequest.limitStack(next.stackLimit);
        Executor.storeLong(ExecutorLayout.STACK_BASE, next.stackBase);
        arrived(StackSwitch.to(new Address(next.stackPointer)));
    }

    /// Called first thing on a stack that was switched to.
    @NoFail(WHY)
    static void arrived(Address previousStackPointer) {
        Strand from = left;
        from.stackPointer = previousStackPointer.raw();
        left = null;
        if (leftForEver) {
            leftForEver = false;
            Stacks.give(from.stackStart, from.stackBytes);
        }
    }
}
