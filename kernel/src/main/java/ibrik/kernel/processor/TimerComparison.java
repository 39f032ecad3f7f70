package ibrik.kernel.processor;

import ibrik.kernel.interrupt.LocalApic;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// How far the time-stamp counter and the timer of this core's APIC go in the same time.
///
/// A host may stop the machine between the readings of the two, for longer than the whole comparison takes: that counts
/// as no reading.
final class TimerComparison {
    /// Chosen: so often both are read together at the start, and the two readings that are closest count.
    private static final int FIRST_READINGS = 3;
    /// Chosen: the readings may be apart by a 256th of the time that is compared, the most that the result can be
    /// wrong.
    private static final int MOST_APART_SHIFT = 8;

    private static final String WHY = "time is measured in collections";

    private final LocalApic localApic;
    private long ticksBefore;
    private long timerBefore;
    /// Ticks between the two readings at the start.
    private long apart;

    private long ticks;
    private long timer;

    TimerComparison(LocalApic localApic) {
        this.localApic = localApic;
    }

    /// The timer runs already.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    void begin() {
        apart = Long.MAX_VALUE;
        for (int i = 0; i < FIRST_READINGS; i++) {
            long now = Processor.timeStamp();
            long timerNow = localApic.timerTicks();
            long between = Processor.timeStamp() - now;
            if (between < apart) {
                apart = between;
                ticksBefore = now;
                timerBefore = timerNow;
            }
        }
    }

    /// Reads both again, and says whether the readings were close enough to be compared.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    boolean read() {
        long now = Processor.timeStamp();
        timer = localApic.timerTicks() - timerBefore;
        long between = Processor.timeStamp() - now;
        ticks = now - ticksBefore;
        return isExact(ticks, apart + between);
    }

    /// Whether readings that are so far apart matter little in so many ticks.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    static boolean isExact(long ticks, long apart) {
        return apart < ticks >> MOST_APART_SHIFT;
    }

    /// Of the time-stamp counter, from the start to the last reading.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    long ticks() {
        return ticks;
    }

    /// The same of the APIC's timer.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    long timer() {
        return timer;
    }
}
