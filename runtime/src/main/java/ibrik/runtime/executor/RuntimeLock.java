package ibrik.runtime.executor;

import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The one lock of strands, monitors and the heap (docs/decisions/013-executors.md). It costs a test while there is one
/// executor.
///
/// It belongs to the executor, not to the strand: who switches stacks while it holds the lock gives it to the strand
/// that goes on. An executor that waits for the lock stands still for all purposes, its registers on its stack: so a
/// collection, which holds the lock, has stopped all executors when each waits or rests.
@UsesMagic("reads and writes fields of executor blocks")
public final class RuntimeLock {
    private static final String WHY = "collections hold it";

    /// The word of the lock, as in Drepper, "Futexes Are Tricky" (2011), section 6.
    private static final int FREE = 0;

    private static final int HELD = 1;
    /// Held, and somebody may sleep until it is free.
    private static final int AWAITED = 2;

    private RuntimeLock() {}

    /// `ibrik_await_runtime_lock` of collect.s: saves the registers and calls [#awaitHere].
    @External("ibrik_await_runtime_lock")
    private static native void await();

    /// Takes part in the collection that the holder of the lock does, if it wants help (`Heap`).
    ///
    /// @return whether it did
    @External("ibrik_help_collector")
    private static native boolean helpCollector();

    @Acquires(LockRank.RUNTIME)
    @NoFail(WHY)
    public static void acquire() {
        // SAFE: the word is in the block of executor 0, which was there before any Java code ran.
        if (Executors.areSeveral()) {
            if (!Memory.compareAndSetInt(word(), FREE, HELD)) {
                await();
            }
            Platform.current().seeMappings();
        }
    }

    @Releases(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void release() {
        if (Executors.areSeveral() && Memory.getAndAddInt(word(), -1) != HELD) {
            Memory.storeIntVolatile(word(), FREE);
            Platform.current().wakeWaiters(word(), 1);
        }
    }

    /// Wakes all that sleep until it is free, so that they help the collector, which holds it.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void wakeAll() {
        if (Memory.loadIntVolatile(word()) == AWAITED) {
            Platform.current().wakeWaiters(word(), Integer.MAX_VALUE);
        }
    }

    /// Adds an executor, which does not run yet. With the second one the lock, which the caller holds, becomes a real
    /// one.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void add(Address block) {
        if (!Executors.areSeveral()) {
            Memory.storeIntVolatile(word(), HELD);
        }
        Executors.add(block);
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static Address word() {
        return Executors.block(0).plus(ExecutorLayout.RUNTIME_LOCK);
    }

    @EntryPoint(value = "ibrik_await_lock_here", fromAssembly = true)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    static void awaitHere(Address stackTop) {
        // SAFE: the running executor's block; who sees the state sees the stack pointer, which was stored before.
        Memory.storeAddress(Executors.running().plus(ExecutorLayout.STOPPED_AT), stackTop);
        Executors.setState(ExecutorLayout.WAITS);
        int turn = 0;
        // NOTE: who has slept leaves the lock as awaited, since others may sleep still.
        while (!tryTake(turn < Platform.SHORT_WAIT ? HELD : AWAITED)) {
            if (helpCollector()) {
                continue;
            }
            if (turn < Platform.SHORT_WAIT) {
                Platform.current().pause();
                turn++;
            } else {
                sleep();
            }
        }
        Executors.setState(ExecutorLayout.RUNS);
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static boolean tryTake(int state) {
        return Memory.loadIntVolatile(word()) == FREE && Memory.compareAndSetInt(word(), FREE, state);
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static void sleep() {
        if (Memory.loadIntVolatile(word()) == AWAITED || Memory.compareAndSetInt(word(), HELD, AWAITED)) {
            Platform.current().awaitChange(word(), AWAITED);
        }
    }

    /// Returns when every other executor waits for the lock or rests, which they do until it is released.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void stopOthers() {
        int own = Executors.number();
        for (int number = 0; number < Executors.count(); number++) {
            if (number != own) {
                PollRequest.raise(Executors.block(number));
            }
        }
        for (int number = 0; number < Executors.count(); number++) {
            if (number != own) {
                awaitStop(Executors.block(number));
            }
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static void awaitStop(Address block) {
        for (int turn = 0; Executors.state(block) == ExecutorLayout.RUNS; turn++) {
            Platform.current().awaitOther(turn);
        }
    }

    /// Where the registers and frames of an executor that stands still lie, from here up; none if it rests.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static Address stoppedAt(Address block) {
        // SAFE: as in awaitHere.
        return Executors.state(block) == ExecutorLayout.WAITS
                ? Memory.loadAddress(block.plus(ExecutorLayout.STOPPED_AT))
                : Address.none();
    }

    /// Gives the lock up, to rest: the frames of the caller name nothing of the Java heap.
    @Releases(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void releaseToRest() {
        Executors.setState(ExecutorLayout.RESTS);
        release();
    }

    /// The end of [#releaseToRest].
    @Acquires(LockRank.RUNTIME)
    @NoFail(WHY)
    public static void acquireAfterRest() {
        acquire();
        Executors.setState(ExecutorLayout.RUNS);
    }
}
