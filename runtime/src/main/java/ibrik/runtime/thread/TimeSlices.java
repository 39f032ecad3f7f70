package ibrik.runtime.thread;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// When the platform's timer ends the time slice of the running strand: after a while if others are runnable, and when
/// a sleeper is to wake. A strand that is alone hears of no timer.
///
/// What was asked for is not withdrawn when the reason goes: the slice then ends for nothing, once.
final class TimeSlices {
    /// Chosen: short for a person, long beside a switch and what the caches lose by it.
    private static final long NANOSECONDS = 10_000_000;

    private static final String REASON = "part of a switch between strands";

    /// The `nanoTime` that the platform was asked for, [Strand#NEVER] for none.
    private long end = Strand.NEVER;
    /// Whether this is at most [#NANOSECONDS] away.
    private boolean isShort;

    /// Called when there may be a new reason for the running strand to stop.
    @Uninterruptible(REASON)
    @NoFail("a strand is neither blocked nor running in between")
    void arrange(boolean othersAreRunnable, long earliestSleeper) {
        long wanted = earliestSleeper;
        if (othersAreRunnable && !isShort) {
            wanted = Math.min(wanted, Platform.current().nanoTime() + NANOSECONDS);
        }
        if (wanted < end) {
            end = wanted;
            Platform.current().endSliceAt(wanted);
        }
        isShort |= othersAreRunnable;
    }

    /// The slice has ended, or the platform has used its timer for something else.
    @Uninterruptible(REASON)
    void forget() {
        end = Strand.NEVER;
        isShort = false;
    }
}
