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
    /// Chosen: so often both counters are read together at the start, and the two readings that are closest count.
    private static final int FIRST_READINGS = 3;
    /// Chosen: the readings may be apart by a 256th of the time that is compared, the most that the rate can be wrong.
    private static final int MOST_APART_SHIFT = 8;

    /// IBM PC/AT Technical Reference (1984), "System Timers": the interval timer counts at 1.193182 MHz.
    private static final int INTERVAL_TICKS = 2386;

    private static final long INTERVAL_NANOSECONDS = 1_999_694;
    private static final int MOST_POLLS = 10_000_000;
    /// The APIC timer counts 32 bits; chosen: a longer wait is cut, the caller asks again. At most what TickRate takes.
    private static final long LONGEST_WAIT = NANOSECONDS_PER_SECOND;

    private static final String WHY = "the collector measures its pauses";

    private final LocalApic localApic;
    private final TickRate rate = new TickRate();
    private long start;
    private long last;
    /// Readings of both counters at the start of the comparison.
    private long ticksBefore;

    private long timerBefore;
    /// Ticks between the two readings.
    private long apart;
    /// Of the APIC's timer, per millisecond: 0 until it is known.
    private long timerRate;

    public Clock(LocalApic localApic) {
        this.localApic = localApic;
    }

    /// Time 0; the APIC's timer runs already.
    public void start() {
        start = Processor.timeStamp();
        beginComparison();
    }

    /// A host may stop the machine between two readings for longer than the whole comparison takes.
    private void beginComparison() {
        apart = Long.MAX_VALUE;
        for (int i = 0; i < FIRST_READINGS; i++) {
            long ticks = Processor.timeStamp();
            long timer = localApic.timerTicks();
            long between = Processor.timeStamp() - ticks;
            if (between < apart) {
                apart = between;
                ticksBefore = ticks;
                timerBefore = timer;
            }
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
        long before = now();
        while (now() - before < NANOSECONDS_PER_MILLISECOND) {
            Processor.pause();
        }
        return Math.max(1, localApic.timerTicks() * NANOSECONDS_PER_MILLISECOND / (now() - before));
    }

    @Uninterruptible(WHY)
    @Trusted("divides by a rate that it has compared with 0, and panics if there is no clock")
    private void findRate() {
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
            beginComparison();
        }
        while (true) {
            long now = Processor.timeStamp();
            long nanoseconds = localApic.timerTicks() - timerBefore;
            long between = Processor.timeStamp() - now;
            long ticks = now - ticksBefore;
            boolean isExact = apart + between < ticks >> MOST_APART_SHIFT;
            if (nanoseconds >= NANOSECONDS_PER_MILLISECOND && isExact || countsInstructions(ticks, nanoseconds)) {
                rate.set(ticks, nanoseconds);
                timerRate = NANOSECONDS_PER_MILLISECOND;
                return true;
            }
            Processor.pause();
        }
    }

    @Uninterruptible(WHY)
    private static boolean hasKnownTimer(int signature) {
        return signature == HypervisorLeaf.TCG || signature == HypervisorLeaf.KVM;
    }

    /// An emulator that counts instructions: one tick per nanosecond, within what the two readings can be apart.
    @Uninterruptible(WHY)
    private static boolean countsInstructions(long ticks, long nanoseconds) {
        return nanoseconds >= SHORT_NANOSECONDS && Math.abs(ticks - nanoseconds) < nanoseconds >> 9;
    }

    @Uninterruptible(WHY)
    private boolean rateFromIntervalTimer() {
        int gate = Ports.readByte(IntervalTimer.GATE) & ~(IntervalTimer.GATE_OPEN | IntervalTimer.SPEAKER);
        Ports.writeByte(IntervalTimer.GATE, gate);
        Ports.writeByte(IntervalTimer.COMMAND, IntervalTimer.CHANNEL_2_ONE_SHOT);
        Ports.writeByte(IntervalTimer.CHANNEL_2, IntervalTimer.lowByte(INTERVAL_TICKS));
        Ports.writeByte(IntervalTimer.CHANNEL_2, IntervalTimer.highByte(INTERVAL_TICKS));
        Ports.writeByte(IntervalTimer.GATE, gate | IntervalTimer.GATE_OPEN);
        long before = Processor.timeStamp();
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if ((Ports.readByte(IntervalTimer.GATE) & IntervalTimer.OUTPUT) != 0) {
                rate.set(Processor.timeStamp() - before, INTERVAL_NANOSECONDS);
                return poll > 0;
            }
        }
        return false;
    }
}
