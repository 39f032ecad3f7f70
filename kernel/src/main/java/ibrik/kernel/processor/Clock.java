package ibrik.kernel.processor;

import ibrik.kernel.console.Panic;
import ibrik.kernel.interrupt.LocalApic;
import ibrik.kernel.interrupt.Vector;
import ibrik.machine.cpuid.Features;
import ibrik.machine.cpuid.HypervisorLeaf;
import ibrik.machine.cpuid.TimeStampLeaf;
import ibrik.machine.device.IntervalTimer;
import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;

/// Time since the start by the time-stamp counter, whose rate is found when time is asked for first; and waiting.
///
/// The rate comes from CPUID if it says, else by comparison: with the local APIC's timer where a hypervisor fixes
/// its rate (QEMU and KVM: 1 GHz), else with the programmable interval timer.
public final class Clock {
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    /// Chosen: an emulator that counts instructions shows one tick per nanosecond after this time already.
    private static final long SHORT_NANOSECONDS = 50_000;
    /// Chosen as the time of comparison: a few parts in 10,000 on a host that does other things.
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    /// IBM PC/AT Technical Reference (1984), "System Timers": the interval timer counts at 1.193182 MHz.
    private static final int INTERVAL_TICKS = 2386;

    private static final long INTERVAL_NANOSECONDS = 1_999_694;
    private static final int MOST_POLLS = 10_000_000;
    /// Chosen: a host that is so busy that no reading is exact gives a clock that is less so.
    private static final int MOST_COMPARISONS = 10;
    /// The APIC timer counts 32 bits; chosen: a longer wait is cut, the caller asks again. At most what TickRate takes.
    private static final long LONGEST_WAIT = NANOSECONDS_PER_SECOND;

    private static final String WHY = "the collector measures its pauses";

    private final LocalApic localApic;
    private final TickRate rate = new TickRate();
    private final TimerComparison comparison;
    /// The one that started.
    private int core;

    private long start;
    private long last;
    /// Of the APIC's timer, per millisecond: 0 until it is known.
    private long timerRate;

    public Clock(LocalApic localApic) {
        this.localApic = localApic;
        this.comparison = new TimerComparison(localApic);
    }

    /// Time 0; the APIC's timer runs already.
    public void start() {
        core = localApic.identity();
        start = Processor.timeStamp();
        comparison.begin();
    }

    /// Finds the rates, before another core runs: what they are found by are readings of one core's timer, and that of
    /// another one began to count later.
    public void settle() {
        long ignoredNow = now();
        if (!localApic.hasDeadline() && timerRate == 0) {
            timerRate = measureTimer();
        }
    }

    /// Nanoseconds since [#start()]; never goes back.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public long now() {
        if (!rate.isKnown()) {
            findRate();
        }
        last = Math.max(last, rate.nanoseconds(Processor.timeStamp() - start));
        return last;
    }

    /// Rests until `deadline` or until an interrupt comes; may return early. No slice ends afterwards.
    @NoFail("part of giving memory back, or of a switch between strands")
    public void waitUntil(long deadline) {
        Processor.forbidInterrupts();
        long left = deadline - now();
        if (left > 0) {
            interruptAfter(left, Vector.TIMER);
            Processor.waitForInterrupt();
        }
    }

    /// One interrupt of [Vector#SLICE] at `deadline`, instead of what was asked for before; may come early.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void endSliceAt(long deadline) {
        interruptAfter(deadline - now(), Vector.SLICE);
        Processor.allowInterrupts();
    }

    /// The rate is known; may come early.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void interruptAfter(long wanted, int vector) {
        long nanoseconds = Math.min(wanted, LONGEST_WAIT);
        if (localApic.hasDeadline()) {
            localApic.interruptAt(Processor.timeStamp() + rate.ticks(Math.max(nanoseconds, 0)), vector);
        } else {
            localApic.interruptAfter(timerTicks(nanoseconds), vector);
        }
    }

    @Uninterruptible(WHY)
    private long timerTicks(long nanoseconds) {
        if (timerRate == 0) {
            timerRate = measureTimer();
        }
        long ticks = nanoseconds * timerRate / NANOSECONDS_PER_MILLISECOND;
        return Math.min(Math.max(ticks, 1), LocalApic.MOST_TICKS);
    }

    /// For a timer of unknown rate: its ticks in a millisecond, by the time-stamp counter.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private long measureTimer() {
        localApic.restartTimer();
        comparison.begin();
        while (!comparison.read() || rate.nanoseconds(comparison.ticks()) < NANOSECONDS_PER_MILLISECOND) {
            Processor.pause();
        }
        return Math.max(1, comparison.timer() * NANOSECONDS_PER_MILLISECOND / rate.nanoseconds(comparison.ticks()));
    }

    @Uninterruptible(WHY)
    @Trusted("divides by a rate that it has compared with 0, and panics if there is no clock")
    private void findRate() {
        if (localApic.identity() != core) {
            throw Panic.because("a second core asks for the time before the clock has settled", localApic.identity());
        }
        if (!rateFromCpuid() && !rateFromLocalApic() && !rateFromIntervalTimer()) {
            throw Panic.because("no clock to compare the time-stamp counter with", 0);
        }
    }

    /// Leaf 0x15: crystal frequency and ratio; leaf 0x40000010: kHz, from the hypervisor.
    @Uninterruptible(WHY)
    private boolean rateFromCpuid() {
        if (Features.isUnderHypervisor() && HypervisorLeaf.hasFrequencies()) {
            long kilohertz = HypervisorLeaf.kilohertz();
            if (kilohertz > 0) {
                rate.set(kilohertz, 1_000_000);
                return true;
            }
        }
        if (!TimeStampLeaf.isThere()) {
            return false;
        }
        long denominator = TimeStampLeaf.denominator();
        long numerator = TimeStampLeaf.numerator();
        long crystal = TimeStampLeaf.crystal();
        if (denominator == 0 || numerator == 0 || crystal == 0) {
            return false;
        }
        rate.set(crystal * numerator / denominator, NANOSECONDS_PER_SECOND);
        return true;
    }

    /// Compares over the time since the start, or over some more if that was too short to be exact, or too long.
    @Uninterruptible(WHY)
    private boolean rateFromLocalApic() {
        if (!Features.isUnderHypervisor() || !hasKnownTimer(HypervisorLeaf.signature())) {
            return false;
        }
        if (localApic.timerTicks() == LocalApic.MOST_TICKS) {
            localApic.restartTimer();
            comparison.begin();
        }
        while (!comparison.read() || !isLongEnough(comparison.ticks(), comparison.timer())) {
            Processor.pause();
        }
        rate.set(comparison.ticks(), comparison.timer());
        timerRate = NANOSECONDS_PER_MILLISECOND;
        return true;
    }

    /// Or exact at once, on an emulator that counts instructions: one tick per nanosecond, within what the readings
    /// can be apart.
    @Uninterruptible(WHY)
    private static boolean isLongEnough(long ticks, long nanoseconds) {
        return nanoseconds >= NANOSECONDS_PER_MILLISECOND
                || nanoseconds >= SHORT_NANOSECONDS && Math.abs(ticks - nanoseconds) < nanoseconds >> 9;
    }

    @Uninterruptible(WHY)
    private static boolean hasKnownTimer(int signature) {
        return signature == HypervisorLeaf.TCG || signature == HypervisorLeaf.KVM;
    }

    @Uninterruptible(WHY)
    private boolean rateFromIntervalTimer() {
        for (int i = 1; i <= MOST_COMPARISONS; i++) {
            if (compareIntervalTimer(i == MOST_COMPARISONS)) {
                return true;
            }
        }
        return false;
    }

    /// One count of the interval timer. The count began between two readings, and ended between two.
    ///
    /// @param asItIs whether a host that stops the machine between two readings is put up with
    @Uninterruptible(WHY)
    private boolean compareIntervalTimer(boolean asItIs) {
        int gate = Ports.readByte(IntervalTimer.GATE) & ~(IntervalTimer.GATE_OPEN | IntervalTimer.SPEAKER);
        Ports.writeByte(IntervalTimer.GATE, gate);
        Ports.writeByte(IntervalTimer.COMMAND, IntervalTimer.CHANNEL_2_ONE_SHOT);
        Ports.writeByte(IntervalTimer.CHANNEL_2, IntervalTimer.lowByte(INTERVAL_TICKS));
        Ports.writeByte(IntervalTimer.CHANNEL_2, IntervalTimer.highByte(INTERVAL_TICKS));
        long before = Processor.timeStamp();
        Ports.writeByte(IntervalTimer.GATE, gate | IntervalTimer.GATE_OPEN);
        long begun = Processor.timeStamp();
        long counting = begun;
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            boolean isOver = (Ports.readByte(IntervalTimer.GATE) & IntervalTimer.OUTPUT) != 0;
            long now = Processor.timeStamp();
            if (isOver) {
                rate.set(now - begun, INTERVAL_NANOSECONDS);
                return poll > 0 && (asItIs || TimerComparison.isExact(now - begun, begun - before + now - counting));
            }
            counting = now;
        }
        return false;
    }
}
