package ibrik.kernel.processor;

import ibrik.vocabulary.mark.Uninterruptible;

/// Turns ticks of a counter into nanoseconds: a fraction with 60 bits after the point.
///
/// Rates from 62.5 MHz up, to 16 GHz where nanoseconds are turned into ticks; exact to a part in 2^30 of the measured
/// ratio, and the product never overflows before 2^60
/// ticks.
final class TickRate {
    private static final int POINT = 60;
    private static final int HALF_POINT = 30;
    private static final int TICK_POINT = 29;

    private long nanosecondsPerTick;
    private long ticksPerNanosecond;

    /// The rate at which `ticks`, 1 to 2^34, last `nanoseconds`, 1 to 2^33.
    @Uninterruptible("time is measured in collections")
    void set(long ticks, long nanoseconds) {
        long scaled = nanoseconds << HALF_POINT;
        long upper = Long.divideUnsigned(scaled, ticks);
        long rest = Long.remainderUnsigned(scaled, ticks);
        nanosecondsPerTick = (upper << HALF_POINT) + Long.divideUnsigned(rest << HALF_POINT, ticks);
        ticksPerNanosecond = Long.divideUnsigned(ticks << TICK_POINT, nanoseconds);
    }

    @Uninterruptible("time is measured in collections")
    boolean isKnown() {
        return nanosecondsPerTick != 0;
    }

    /// About the ticks in so many nanoseconds, 0 to 2^30.
    @Uninterruptible("time is measured in collections")
    long ticks(long nanoseconds) {
        return nanoseconds * ticksPerNanosecond >>> TICK_POINT;
    }

    /// Whole nanoseconds, rounded down.
    @Uninterruptible("time is measured in collections")
    long nanoseconds(long ticks) {
        return Math.unsignedMultiplyHigh(ticks << Long.SIZE - POINT, nanosecondsPerTick);
    }
}
