package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// The threads that virtual threads run on (docs/decisions/014-carriers.md): workers of the JDK's pool, each of which
/// does one task that never ends, [#carry]. What is to run stands in queues, one for each carrier; who finds its own
/// empty looks into the others, and then rests.
///
/// No wake-up is lost, because each side writes first and reads second, with a fence between: who adds to a queue looks
/// then whether a carrier should be woken ([#mayWake]), and who goes to rest, or stops searching, says that and looks
/// then into all queues.
public final class Carriers {
    private static final String WHY = "a thread that is lost never runs again";

    /// A power of two; more carriers than that share queues.
    private static final int QUEUES = Executors.MOST;
    /// Each so many threads a carrier looks into the queues of others first, that none waits for ever. A power of two.
    private static final int TURNS = 64;
    /// How long a carrier that rests while others run sleeps until it looks into their queues. Chosen: below the first
    /// a wake-up costs more than it gains; the last is the share of an idle core that may be lost.
    private static final long SHORTEST_NAP = 50_000;

    private static final long LONGEST_NAP = 1_000_000;

    private static final ReadyThreads[] READY = queues();

    /// Workers that have begun, or will.
    @GuardedBy(LockRank.RUNTIME)
    private static int started;

    /// How many there may be, 0 until the first is wanted.
    @GuardedBy(LockRank.RUNTIME)
    private static int most;

    /// Carriers that nothing has woken yet; and the number of those that have not yet seen that something has.
    @GuardedBy(LockRank.RUNTIME)
    private static final StrandQueue RESTING = new StrandQueue();

    @GuardedBy(LockRank.RUNTIME)
    private static int restingCount;

    /// Whether one has been woken or started that has found nothing yet: one at a time, which then wakes the next.
    @GuardedBy(LockRank.RUNTIME)
    private static boolean isSearched;

    /// The carrier that rests for a time only.
    @GuardedBy(LockRank.RUNTIME)
    private static Strand watcher;

    @GuardedBy(LockRank.RUNTIME)
    private static long nap = SHORTEST_NAP;

    @Atomic("written under the lock of the runtime, read behind an addition to a queue: see the class")
    private static volatile boolean mayWake = true;

    /// Whether somebody will look into all queues soon.
    @Atomic("as mayWake; the watcher looks into the queues when this is false again")
    private static volatile boolean isWatched;

    /// Carriers that have begun; each has the queue of its number.
    @Atomic("grows under the lock of the runtime; who reads less looks into all queues that were in use then")
    private static volatile int carrierCount;

    @Atomic("set to the same by each carrier, before it runs a thread that could ask for a time")
    private static volatile ForkJoinPool workersOf;

    private Carriers() {}

    /// Whether the workers of a pool are carriers, and so do no tasks.
    public static boolean areOf(ForkJoinPool pool) {
        return pool == workersOf;
    }

    private static ReadyThreads[] queues() {
        ReadyThreads[] queues = new ReadyThreads[QUEUES];
        for (int number = 0; number < QUEUES; number++) {
            queues[number] = new ReadyThreads();
        }
        return queues;
    }

    /// Puts a thread into a queue, and sees to it that a carrier runs it.
    ///
    /// @param isLeaving whether the caller is a carrier that takes from its queue next
    /// @throws OutOfMemoryError if there is no carrier yet, and no memory for one
    static void add(VirtualThread_ thread, boolean isLeaving) {
        if (put(thread, isLeaving)) {
            wakeOrStart();
        }
    }

    /// The same where nothing may fail: no carrier starts, but there is one, since the thread has run.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static void addHolding(VirtualThread_ thread) {
        if (put(thread, false)) {
            wake();
        }
    }

    /// A carrier keeps to itself the only one in its queue, if it comes to it soon: at once, or because the running one
    /// mostly waits for whom it has woken. If that takes longer, the watcher comes.
    ///
    /// @return whether others should be told
    @NoFail(WHY)
    private static boolean put(VirtualThread_ thread, boolean isLeaving) {
        ReadyThreads own = Scheduler.current().ready;
        if (own == null) {
            READY[0].add(thread);
            return mayWake;
        }
        boolean isOnly = own.isEmpty();
        own.add(thread);
        return mayWake && !(isOnly && (isLeaving || isWatched));
    }

    /// @return whether a carrier should be started instead
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static boolean wake() {
        if (isSearched) {
            return false;
        }
        Strand carrier = RESTING.poll();
        if (carrier != null) {
            carrier.waitSet = null;
            carrier.searches = true;
            isSearched = true;
            tell();
            Scheduler.readyStrand(carrier);
            return false;
        }
        return started < most;
    }

    /// @throws OutOfMemoryError if there should be one more carrier, and there is no memory for it
    private static void wakeOrStart() {
        ForkJoinPool pool = VirtualThread_.scheduler();
        int wanted = pool.getParallelism();
        RuntimeLock.acquire();
        most = wanted;
        boolean starts = wake();
        if (starts) {
            started++;
            isSearched = true;
        }
        tell();
        RuntimeLock.release();
        if (starts) {
            start(pool);
        }
    }

    private static void start(ForkJoinPool pool) {
        ForkJoinTask<?> task = null;
        boolean isSubmitted = false;
        // WHY: as in the JDK: a virtual thread must not wait here for a lock that its carrier may want.
        Continuation_.pin();
        try {
            task = ForkJoinTask.adapt((Runnable) Carriers::carry);
            pool.externalSubmit(task);
            isSubmitted = true;
        } catch (OutOfMemoryError error) {
            if (carrierCount == 0) {
                throw error;
            }
        } finally {
            Continuation_.unpin();
            if (!isSubmitted) {
                giveUp(task);
            }
        }
    }

    private static void giveUp(ForkJoinTask<?> taskOrNull) {
        if (taskOrNull != null) {
            taskOrNull.cancel(false);
        }
        RuntimeLock.acquire();
        started--;
        isSearched = false;
        tell();
        // NOTE: who has added meanwhile has relied on this search.
        if (isAnyReady()) {
            wake();
        }
        RuntimeLock.release();
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void tell() {
        mayWake = !isSearched && (restingCount > 0 || started < most || most == 0);
        isWatched = watcher != null;
    }

    /// A carrier is about to wait with its thread on it, outside of the queues: another takes its place, if there is
    /// memory for one.
    static void beginBlocking() {
        RuntimeLock.acquire();
        started--;
        tell();
        RuntimeLock.release();
        if (mayWake && isAnyReady()) {
            try {
                wakeOrStart();
            } catch (OutOfMemoryError ignored) {
                // The next thread that becomes ready asks again.
                return;
            }
        }
    }

    /// It goes on, perhaps as one more than there should be: until one waits again.
    @NoFail(WHY)
    static void endBlocking() {
        RuntimeLock.acquire();
        started++;
        tell();
        RuntimeLock.release();
    }

    // ---- the carriers ----------------------------------------------------------------------------------------

    private static void carry() {
        Strand carrier = Scheduler.current();
        begin(carrier);
        int from = 0;
        while (true) {
            carrier.turns++;
            boolean isOthersTurn = isOthersTurn(carrier.turns);
            if (TimeSlices.areOff() && isOthersTurn) {
                // WHY: nothing else stops a carrier that always finds a thread, and who ends waits may be a platform
                // thread: the one for times, or the program's.
                Scheduler.yieldToOthers();
            }
            VirtualThread_ thread = isOthersTurn ? null : carrier.ready.pollOrNull();
            if (thread == null) {
                from = from + 1 < carrierCount ? from + 1 : 0;
                thread = anyOrNull(carrier.ready, from);
            }
            if (thread == null) {
                rest(carrier);
            } else {
                if (carrier.searches) {
                    endSearch(carrier);
                }
                run(thread, carrier);
            }
        }
    }

    @NoFail(WHY)
    private static boolean isOthersTurn(int turn) {
        return (turn & TURNS - 1) == 0;
    }

    /// Whether a carrier need not look after others before it runs the first of its own queue.
    @NoFail(WHY)
    static boolean mayStay(Strand carrier, VirtualThread_ first) {
        return !isOthersTurn(carrier.turns + 1) && (first.nextReady == null || !mayWake);
    }

    /// A thread runs in the place of another one, which may run on if it is not null: [DirectSwitch].
    @Inline
    @NoFail(WHY)
    static void replaceFirst(Strand carrier, VirtualThread_ arriving, VirtualThread_ leftOrNull) {
        carrier.turns++;
        boolean isOnly = carrier.ready.replaceFirst(arriving, leftOrNull);
        if (!isOnly && leftOrNull != null && mayWake) {
            wakeFromSwitch();
        }
    }

    @NoFail(WHY)
    private static void wakeFromSwitch() {
        RuntimeLock.acquire();
        // NOTE: if one should be started instead, the next switch by way of the carrier does so: mayStay.
        wake();
        RuntimeLock.release();
    }

    private static void begin(Strand carrier) {
        workersOf = VirtualThread_.scheduler();
        RuntimeLock.acquire();
        carrier.ready = READY[carrierCount & QUEUES - 1];
        carrier.searches = true;
        carrierCount++;
        RuntimeLock.release();
    }

    /// As the JDK's pool does, a carrier survives what its threads could not catch, and tells nobody.
    private static void run(VirtualThread_ thread, Strand carrier) {
        try {
            thread.runOn(carrier);
        } catch (Throwable ignored) {
            // NOTE: the JDK's handler for this pool does nothing either.
            return;
        }
    }

    /// The oldest of another queue, else of the own one; null if there is none. Begins at another one each time, as
    /// the first may never be empty: all that no carrier wakes stands there.
    @NoFail(WHY)
    private static VirtualThread_ anyOrNull(ReadyThreads own, int from) {
        int queues = Math.min(carrierCount, QUEUES);
        int at = from;
        for (int number = 0; number < queues; number++) {
            at = at < queues ? at : 0;
            ReadyThreads queue = READY[at];
            at++;
            VirtualThread_ thread = queue == own ? null : queue.pollOrNull();
            if (thread != null) {
                return thread;
            }
        }
        return own.pollOrNull();
    }

    @NoFail(WHY)
    private static boolean isAnyReady() {
        int queues = Math.min(carrierCount, QUEUES);
        for (int number = 0; number < queues; number++) {
            if (!READY[number].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Who was woken has found something; if there is more, it wakes the next.
    private static void endSearch(Strand carrier) {
        RuntimeLock.acquire();
        carrier.searches = false;
        isSearched = false;
        nap = SHORTEST_NAP;
        tell();
        RuntimeLock.release();
        if (mayWake && isAnyReady()) {
            wakeOrStart();
        }
    }

    /// Waits until there may be something to run.
    @NoFail(WHY)
    private static void rest(Strand carrier) {
        RuntimeLock.acquire();
        if (carrier.searches) {
            carrier.searches = false;
            isSearched = false;
        }
        restingCount++;
        RESTING.add(carrier);
        carrier.waitSet = RESTING;
        long deadline = Strand.NEVER;
        if (restingCount < started && watcher == null) {
            watcher = carrier;
            deadline = Platform.current().nanoTime() + nap;
            nap = Math.min(2 * nap, LONGEST_NAP);
        }
        tell();
        // NOTE: others can see that this one rests, and who has not seen it has added before.
        if (!isAnyReady()) {
            Blocking.block(carrier, Strand.PERMIT, deadline);
        }
        endRest(carrier);
        RuntimeLock.release();
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private static void endRest(Strand carrier) {
        if (carrier.waitSet != null) {
            RESTING.remove(carrier);
            carrier.waitSet = null;
        }
        restingCount--;
        if (watcher == carrier) {
            watcher = null;
        }
        if (!isSearched) {
            isSearched = true;
            carrier.searches = true;
        }
        tell();
    }
}
