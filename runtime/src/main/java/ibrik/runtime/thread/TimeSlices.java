package ibrik.runtime.thread;

import ibrik.runtime.option.Profile;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// When the platform's timer stops what an executor runs: at the end of a time slice, if others are runnable, and
/// when a sleeper is to wake. A strand that is alone hears of no timer.
///
/// A slice belongs to the executor: who runs when it begins is its owner, and others that run in between take from it.
/// What was asked for is not withdrawn when the reason goes: the slice then ends for nothing, once.
final class TimeSlices {
    /// Chosen: short for a person, long beside a switch and what the caches lose by it.
    private static final long NANOSECONDS = 10_000_000;
    /// While strands that have been woken wait. Chosen: what a hand-over from one to the other may cost beside others
    /// that compute; the least slice of Linux (`base_slice_ns`) is 0.75 ms and more.
    private static final long SHORT_NANOSECONDS = 1_000_000;

    private static final String REASON = "part of a switch between strands";

    /// The `nanoTime` that the platform was asked for, [Strand#NEVER] for none.
    private long alarm = Strand.NEVER;
    /// The end of the slice, [Strand#NEVER] if there is none.
    private long end = Strand.NEVER;

    private boolean isShort;
    private Strand owner;

    /// Called when there may be a new reason for a strand to stop, which runs or is about to.
    ///
    /// @param someWait whether others are runnable
    /// @param someWoke whether some of them have just been woken
    @Uninterruptible(REASON)
    @NoFail("a strand is neither blocked nor running in between")
    void arrange(Strand strand, boolean someWait, boolean someWoke, long earliestSleeper) {
        if (areOff()) {
            return;
        }
        if (someWoke ? !isShort : someWait && end == Strand.NEVER) {
            end = Math.min(end, Platform.current().nanoTime() + (someWoke ? SHORT_NANOSECONDS : NANOSECONDS));
            isShort = someWoke;
            if (owner == null) {
                owner = strand;
            }
        }
        long wanted = Math.min(end, earliestSleeper);
        if (wanted < alarm) {
            alarm = wanted;
            Platform.current().endSliceAt(wanted);
        }
    }

    /// Whether nobody is stopped, not for a sleeper either: that runs where a core waits. Shutdown hooks get slices
    /// whatever the profile says: a thread that never waits must not keep the program from ending.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    static boolean areOff() {
        return Profile.IS_COOPERATIVE && !ApplicationShutdownHooks_.haveBegun();
    }

    /// The alarm has come, or the platform has used its timer for something else.
    @Uninterruptible(REASON)
    void forgetAlarm() {
        alarm = Strand.NEVER;
    }

    /// Whether the slice has come to its end, and not only an alarm for a sleeper.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    boolean isOver() {
        return end != Strand.NEVER && Platform.current().nanoTime() >= end;
    }

    /// Who has had the slice; null if there is none.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    Strand owner() {
        return owner;
    }

    /// A strand has ended, which the slice would else keep from being collected. The slice goes on.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    void forgetOwner(Strand ended) {
        if (owner == ended) {
            owner = null;
        }
    }

    /// The next one begins when there is a reason for it.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    void endSlice() {
        end = Strand.NEVER;
        isShort = false;
        owner = null;
    }
}
