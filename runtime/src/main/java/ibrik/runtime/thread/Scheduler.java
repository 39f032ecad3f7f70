package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;

/// Who runs where: strands in order of priority, then of arrival, each on the first executor that has nothing else
/// to do, until it blocks, yields or ends, or until a poll finds that its time slice is over.
///
/// Who was woken goes before those that have used up a slice, so that strands which hand something to one another
/// are not held up by others that compute. If there are both, slices go to the one kind and the other by turns.
///
/// All of it is done under [RuntimeLock], and a switch of stacks hands the lock on. A program whose strands all block
/// for ever waits for ever, as on HotSpot.
@UsesMagic("switches stacks and keeps the executor block in step")
public final class Scheduler {
    private static final String WHY = "a strand is neither blocked nor running in between";

    /// Runnable since they were woken or made, or since they gave way before their slice ended.
    @GuardedBy(LockRank.RUNTIME)
    private static final StrandQueue WOKEN = new StrandQueue();

    /// Runnable since their slice ended.
    @GuardedBy(LockRank.RUNTIME)
    private static final StrandQueue PATIENT = new StrandQueue();

    @GuardedBy(LockRank.RUNTIME)
    private static final Timers SLEEPING = new Timers();

    @GuardedBy(LockRank.RUNTIME)
    private static final StreamWaits STREAMS = new StreamWaits();

    @GuardedBy(LockRank.RUNTIME)
    private static Strand firstLiving;

    @GuardedBy(LockRank.RUNTIME)
    private static int livingCount;

    private static final StrandStacks STACKS = new StrandStacks();

    private Scheduler() {}

    /// Makes the flow of control that calls this the first strand.
    public static void start(Thread main) {
        Executors.adoptFirst();
        // SAFE: the entry code has set the stack's bounds in the executor block (ExecutorLayout).
        long base = Executor.loadLong(ExecutorLayout.STACK_BASE);
        long limit = PollRequest.stackLimit();
        Strand strand = Strand.adopt(main, base, limit);
        RuntimeLock.acquire();
        Runner runner = Runner.running();
        runner.current = strand;
        runner.current.runner = runner;
        live(runner.current);
        LockOwners.run(main);
        RuntimeLock.release();
        Heap.scanAlso(STACKS);
    }

    @NoFail(WHY)
    static Strand current() {
        return Runner.running().current;
    }

    /// What `Thread.currentThread` answers on a thread's strand; null if the thread does not live.
    @NoFail(WHY)
    static Thread shownBy(Thread thread) {
        RuntimeLock.acquire();
        Strand strand = Strand.of(thread);
        Thread shown = strand == null ? null : strand.shown;
        RuntimeLock.release();
        return shown;
    }

    /// From when the thread next becomes runnable on.
    public static void setPriority(Thread thread, int priority) {
        Strand strand = Strand.of(thread);
        if (strand != null) {
            strand.priority = priority;
        }
    }

    /// The first of all living strands; the others follow by `nextLiving`.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static Strand firstLiving() {
        return firstLiving;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static int livingCount() {
        return livingCount;
    }

    /// The running strand goes on under another thread object, when the main thread has ended.
    @NoFail(WHY)
    public static void rename(Thread thread) {
        RuntimeLock.acquire();
        current().thread = thread;
        show(thread);
        RuntimeLock.release();
    }

    /// What `Thread.currentThread` answers on this strand from now on: its thread, or a virtual one that it carries.
    @NoFail(WHY)
    public static void show(Thread thread) {
        show(current(), thread);
    }

    /// The same for the strand that runs.
    @Inline
    @NoFail(WHY)
    static void show(Strand running, Thread thread) {
        running.shown = thread;
        LockOwners.run(thread);
    }

    /// Enters a new strand into the circle of the living and makes it runnable. [Timers] have room for it.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void begin(Strand strand) {
        live(strand);
        ready(strand);
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void live(Strand strand) {
        strand.nextLiving = firstLiving;
        if (firstLiving != null) {
            firstLiving.previousLiving = strand;
        }
        firstLiving = strand;
        livingCount++;
    }

    /// Makes room for the sleep of so many strands, none of which is there yet; the lock is not held. May fail, and
    /// changes nothing then.
    static void reserve() {
        RuntimeLock.acquire();
        int strands = livingCount + Executors.MOST + 1;
        int room = SLEEPING.room();
        RuntimeLock.release();
        if (strands > room) {
            Strand[] larger = new Strand[2 * strands];
            RuntimeLock.acquire();
            SLEEPING.moveTo(larger);
            RuntimeLock.release();
        }
    }

    /// Ends the running strand; never returns.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void end() {
        Runner runner = Runner.running();
        Strand ended = runner.current;
        if (ended.previousLiving == null) {
            firstLiving = ended.nextLiving;
        } else {
            ended.previousLiving.nextLiving = ended.nextLiving;
        }
        if (ended.nextLiving != null) {
            ended.nextLiving.previousLiving = ended.previousLiving;
        }
        livingCount--;
        runner.slices.forgetOwner(ended);
        Strand next = following();
        runner.leavesForEver = true;
        run(next);
        Platform.current().panic("a strand that had ended was resumed", 0);
    }

    /// Makes a strand runnable that is blocked or new.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void ready(Strand strand) {
        VirtualThread_ virtual = strand.virtualOrNull();
        if (virtual != null) {
            strand.waitSet = null;
            virtual.unblockHolding();
        } else {
            readyStrand(strand);
        }
    }

    /// The same for one with a stack.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void readyStrand(Strand strand) {
        enqueue(strand);
        if (!Runner.wakeOne()) {
            Runner runner = Runner.running();
            runner.slices.arrange(runner.current, true, true, SLEEPING.earliest());
        }
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void enqueue(Strand strand) {
        SLEEPING.remove(strand);
        if (strand.waitSet != null) {
            strand.waitSet.remove(strand);
            strand.waitSet = null;
        }
        strand.waitingFor = Strand.NOTHING;
        WOKEN.addByPriority(strand);
    }

    /// Who runs next here; null if nobody wants to.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Strand next() {
        Runner runner = Runner.running();
        boolean patientFirst = runner.owesSlice;
        runner.owesSlice = false;
        Strand strand = patientFirst ? PATIENT.poll() : WOKEN.poll();
        runner.servesWoken = strand != null ? !patientFirst : patientFirst;
        if (strand == null) {
            strand = patientFirst ? WOKEN.poll() : PATIENT.poll();
        }
        return strand;
    }

    /// Lets the others run before the caller goes on.
    @NoFail(WHY)
    public static void yieldToOthers() {
        RuntimeLock.acquire();
        // WHY: not to the end of those that compute: it yields because it waits for somebody.
        giveWay(WOKEN);
        RuntimeLock.release();
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void giveWay(StrandQueue queue) {
        wake();
        Strand strand = current();
        Strand next = next();
        if (next != null) {
            queue.addByPriority(strand);
        }
        // NOTE: also if there is nobody else: run arranges the end of the slice that begins.
        run(next == null ? strand : next);
    }

    /// At a poll: stands still while another executor wants that, and if the slice is over, the others run first.
    @NoFail(WHY)
    static void atPoll() {
        RuntimeLock.acquire();
        if (PollRequest.takeEndOfSlice()) {
            stop(Runner.running());
        }
        RuntimeLock.release();
    }

    /// In the performance profile nothing else stops a strand. Who serves the signal goes first: any other might never
    /// end, and most signals are the end of the program.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void stopForSignal(Runner runner) {
        Strand dispatcher = SignalStrand.wake();
        if (dispatcher != null && WOKEN.remove(dispatcher)) {
            PATIENT.addByPriority(runner.current);
            run(dispatcher);
        }
    }

    /// An alarm has come: the strand that runs here has had its slice, or it stands back for those that wake now.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void stop(Runner runner) {
        if (TimeSlices.areOff()) {
            stopForSignal(runner);
            return;
        }
        TimeSlices slices = runner.slices;
        slices.forgetAlarm();
        boolean hadAll = false;
        if (slices.isOver()) {
            hadAll = slices.owner() == runner.current;
            runner.owesSlice = runner.servesWoken;
            slices.endSlice();
        }
        giveWay(hadAll ? PATIENT : WOKEN);
    }

    /// Blocks the running strand until [#ready] or the deadline (`nanoTime`; [Strand#NEVER] for none).
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void block(int waitingFor, long deadline) {
        Strand strand = current();
        strand.waitingFor = waitingFor;
        strand.deadline = deadline;
        if (deadline != Strand.NEVER) {
            SLEEPING.add(strand);
        }
        run(following());
        strand.deadline = Strand.NEVER;
    }

    /// Who runs when the running strand stops. While there is one executor, it waits on the stack of that strand.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static Strand following() {
        while (true) {
            wake();
            Strand strand = next();
            if (strand != null) {
                return strand;
            }
            Runner runner = Runner.running();
            if (Executors.areSeveral()) {
                return runner.idle;
            }
            PollRequest.takeEndOfSlice();
            if (SignalStrand.isWanted()) {
                continue;
            }
            Platform.current().waitUntil(SLEEPING.earliest(), STREAMS.awaited());
            runner.slices.forgetAlarm();
            runner.slices.endSlice();
        }
    }

    /// The idle strand of an executor, which holds the lock: runs others as long as there are any, and rests. Never
    /// returns.
    @Releases(LockRank.RUNTIME)
    @NoFail(WHY)
    static void rest() {
        while (true) {
            wake();
            Strand strand = next();
            if (strand != null) {
                run(strand);
                continue;
            }
            Runner runner = Runner.running();
            runner.beginRest();
            if (SignalStrand.isWanted()) {
                // WHY: beginRest has taken the end of the slice that told of it.
                runner.endRest();
                continue;
            }
            long deadline = SLEEPING.earliest();
            int streams = STREAMS.awaited();
            RuntimeLock.releaseToRest();
            Platform.current().waitUntil(deadline, streams);
            RuntimeLock.acquireAfterRest();
            runner.endRest();
        }
    }

    /// Blocks the running strand until the platform's stream is ready; whoever comes first may have used that up then.
    @NoFail(WHY)
    static void awaitStream(int descriptor) {
        RuntimeLock.acquire();
        Strand strand = current();
        strand.waitingFor = Strand.STREAM;
        STREAMS.add(strand, descriptor);
        run(following());
        RuntimeLock.release();
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void wake() {
        wakeSleepers();
        SignalStrand.wake();
        for (Strand waiter = STREAMS.pollReady(); waiter != null; waiter = STREAMS.pollReady()) {
            enqueue(waiter);
        }
    }

    @Holds(LockRank.RUNTIME)
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

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    @NeverInline("the registers that the switch saves are those of this frame")
    private static void run(Strand next) {
        Runner runner = Runner.running();
        if (next != runner.idle) {
            // WHY: who waits for a stream becomes runnable at the end of a slice, where the platform is asked.
            boolean someWait = !PATIENT.isEmpty() || STREAMS.awaited() != 0;
            runner.slices.arrange(next, someWait, !WOKEN.isEmpty(), SLEEPING.earliest());
        }
        Strand from = runner.current;
        if (next == from) {
            return;
        }
        runner.left = from;
        runner.current = next;
        next.runner = runner;
        // SAFE: from here to the switch nothing allocates; both stacks are complete.
        LockOwners.run(next.shown);
        PollRequest.limitStack(next.stackLimit);
        Executor.storeLong(ExecutorLayout.STACK_BASE, next.stackBase);
        arrived(StackSwitch.to(new Address(next.stackPointer)));
    }

    /// Called first thing on a new stack, by whatever executor.
    @Releases(LockRank.RUNTIME)
    @NoFail(WHY)
    static void begun(Address previousStackPointer) {
        arrived(previousStackPointer);
        Runner runner = Runner.running();
        if (runner.current == runner.idle) {
            rest();
        }
        RuntimeLock.release();
    }

    /// Called first thing behind a switch.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void arrived(Address previousStackPointer) {
        Runner runner = Runner.running();
        Strand from = runner.left;
        from.stackPointer = previousStackPointer.raw();
        from.runner = null;
        runner.left = null;
        if (runner.leavesForEver) {
            runner.leavesForEver = false;
            Stacks.give(from.stackStart, from.stackBytes);
        }
    }
}
