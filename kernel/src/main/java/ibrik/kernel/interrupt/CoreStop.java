package ibrik.kernel.interrupt;

import ibrik.kernel.console.Console;
import ibrik.kernel.console.PowerOff;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.executor.LastExecutor;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A panic stops all cores, so that what it reports is what was: the first that comes to one interrupts the others,
/// also where these have interrupts off, and each stays where it is, its registers on its stack.
@UsesMagic("reads and writes fields of executor blocks")
public final class CoreStop {
    private static final String WHY = "the state may be anything";
    /// Of the time-stamp counter, as the clock may be what has failed. Chosen: a second or two, for cores of a busy
    /// host.
    private static final long MOST_TICKS = 5_000_000_000L;

    private CoreStop() {}

    /// Called first thing by whoever is to report a panic; returns for one core, and once.
    ///
    /// @param frame [InterruptFrame] of an exception, none for a panic that was called
    @Uninterruptible(WHY)
    public static void begin(Address frame) {
        int claim = LastExecutor.claim();
        if (claim == LastExecutor.LATE) {
            stay(frame);
        }
        if (claim == LastExecutor.AGAIN) {
            Console.text("\npanic: another fault while this was printed\n");
            PowerOff.panic();
        }
        for (int number = 0; Executors.areSeveral() && number < Executors.count(); number++) {
            interrupt(Executors.block(number));
        }
    }

    /// Not this core. The block of a core that never came names the first one, which then hears of it twice.
    @Uninterruptible(WHY)
    private static void interrupt(Address block) {
        LocalApic localApic = Interrupts.localApic();
        int identity = Memory.loadInt(block.plus(ExecutorLayout.LOCAL_APIC));
        if (identity != localApic.identity()) {
            localApic.send(identity, LocalApicRegister.NON_MASKABLE);
        }
    }

    /// A core has been interrupted by [#begin] of another, or has come to a panic of its own behind it: for good.
    @Uninterruptible(WHY)
    static void stay(Address frame) {
        Address place = Executors.running().plus(ExecutorLayout.STAYS_AT);
        if (!frame.isNone() && Memory.loadLongVolatile(place) == 0) {
            Memory.storeLongVolatile(place, frame.raw());
        }
        Processor.stop();
    }

    /// The Java stacks of the others, behind the report.
    @Uninterruptible(WHY)
    public static void showOthers() {
        int own = Executors.areSeveral() ? Executors.number() : 0;
        for (int number = 0; number < Executors.count(); number++) {
            if (number != own) {
                show(number);
            }
        }
    }

    @Uninterruptible(WHY)
    private static void show(int number) {
        Address frame = awaitFrame(Executors.block(number).plus(ExecutorLayout.STAYS_AT));
        Console.text("core ");
        Console.decimal(number);
        if (frame.isNone()) {
            Console.text(" does not answer\n");
        } else {
            Console.text(":\n");
            StackTrace.print(frame, number);
        }
    }

    @Uninterruptible(WHY)
    private static Address awaitFrame(Address place) {
        long start = Processor.timeStamp();
        // SAFE: a field of an executor's block.
        while (Memory.loadLongVolatile(place) == 0 && Processor.timeStamp() - start < MOST_TICKS) {
            Processor.pause();
        }
        return new Address(Memory.loadLongVolatile(place));
    }
}
