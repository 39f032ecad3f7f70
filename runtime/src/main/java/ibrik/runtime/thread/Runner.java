package ibrik.runtime.thread;

import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// One executor as [Scheduler] sees it.
final class Runner {
    private static final String WHY = "a strand is neither blocked nor running in between";

    private static final Runner[] ALL = all();

    /// The executors that rest and may be woken: bit N is number N.
    @GuardedBy(LockRank.RUNTIME)
    private static long resting;

    final int number;

    @GuardedBy(LockRank.RUNTIME)
    final TimeSlices slices = new TimeSlices();

    /// What runs here; changed by this executor alone, under the lock.
    Strand current;

    /// Whether what runs had been woken, see [Scheduler]; or whether the next slice is for one that had not.
    @GuardedBy(LockRank.RUNTIME)
    boolean servesWoken;

    @GuardedBy(LockRank.RUNTIME)
    boolean owesSlice;

    /// The strand that was running before the last switch.
    @GuardedBy(LockRank.RUNTIME)
    Strand left;

    /// True if the strand that was left has ended, and its stack is to be given back.
    @GuardedBy(LockRank.RUNTIME)
    boolean leavesForEver;

    /// Runs when there is nothing else; without a stack before there is a second executor.
    final Strand idle = Strand.idle();

    private Runner(int number) {
        this.number = number;
    }

    private static Runner[] all() {
        Runner[] runners = new Runner[Executors.MOST];
        for (int number = 0; number < runners.length; number++) {
            runners[number] = new Runner(number);
        }
        return runners;
    }

    /// The one that runs the caller, until the caller is switched away.
    @NoFail(WHY)
    static Runner running() {
        return ALL[Executors.number()];
    }

    @NoFail(WHY)
    static Runner of(int number) {
        return ALL[number];
    }

    /// Wakes an executor that rests; false if none does.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    static boolean wakeOne() {
        if (resting == 0) {
            return false;
        }
        int number = Long.numberOfTrailingZeros(resting);
        resting &= resting - 1;
        Platform.current().wakeExecutor(Executors.block(number));
        return true;
    }

    /// Wakes all that rest; each rests again if there is nothing to do.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    static void wakeAll() {
        for (long left = resting; left != 0; left &= left - 1) {
            Platform.current().wakeExecutor(Executors.block(Long.numberOfTrailingZeros(left)));
        }
    }

    /// From now on [#wakeOne] may wake this executor.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void beginRest() {
        // NOTE: before others can see the bit: a wake-up from now on is one for this rest.
        PollRequest.takeEndOfSlice();
        resting |= 1L << number;
    }

    /// The end of [#beginRest], whatever ended it. The platform may have used its timer for the wait.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void endRest() {
        resting &= ~(1L << number);
        slices.forgetAlarm();
        slices.endSlice();
    }
}
