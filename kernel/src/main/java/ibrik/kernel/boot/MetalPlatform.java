package ibrik.kernel.boot;

import ibrik.kernel.console.Console;
import ibrik.kernel.console.PowerOff;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.processor.Clock;
import ibrik.kernel.processor.Entropy;
import ibrik.kernel.processor.RealTimeClock;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.exception.PanicTrace;
import ibrik.runtime.library.lang.String_;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The kernel as the runtime sees it.
@UsesMagic("fills raw buffers")
final class MetalPlatform extends Platform {
    /// Ends standard input: EOT, what Control-D sends from a terminal.
    private static final int END_OF_INPUT = 4;
    /// Chosen: short for a person, long for a processor.
    private static final long INPUT_POLL_NANOSECONDS = 1_000_000;
    /// Chosen: the emulator needs a moment to refill the port's FIFO while input comes from a file.
    private static final int INPUT_SPINS = 1_000;

    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    private static final String WHY = "called while nothing may allocate or stop";

    private final KernelMemory memory;
    private final Clock clock;
    private final CommandLine commandLine;
    private final Entropy entropy = new Entropy();
    /// What the battery-backed clock said, less the time since the start; 0 until asked for.
    private long wallClockAtStart;
    /// How long the processor rested in [#waitUntil].
    private long restNanoseconds;
    private boolean inputEnded;
    private boolean reportsBoot;
    private boolean reportsMemory;

    MetalPlatform(KernelMemory memory, Clock clock, CommandLine commandLine) {
        this.memory = memory;
        this.clock = clock;
        this.commandLine = commandLine;
    }

    /// From now on the first output of the program is preceded by the line `boot instructions N`.
    void reportBoot() {
        reportsBoot = true;
    }

    /// The last output is a report of what memory is used for then.
    void reportMemory() {
        reportsMemory = true;
    }

    @Override
    @Uninterruptible(WHY)
    public void write(int descriptor, Address bytes, long count) {
        if (reportsBoot) {
            reportsBoot = false;
            // NOTE: read before anything is printed. Under QEMU's -icount shift=0 a tick is an instruction since reset.
            long ticks = Processor.timeStamp();
            Console.text("boot instructions ");
            Console.decimal(ticks);
            Console.endLine();
        }
        Console.write(bytes, count);
    }

    @Override
    public int read(Address buffer, int capacity) {
        if (capacity <= 0) {
            return 0;
        }
        awaitInput();
        int count = 0;
        while (count < capacity && !inputEnded && Console.port().hasInput()) {
            int value = Console.port().read();
            if (value == END_OF_INPUT) {
                inputEnded = true;
            } else {
                // SAFE: below the capacity that the caller named.
                Memory.storeByte(buffer.plus(count), (byte) value);
                count++;
            }
        }
        return count == 0 ? -1 : count;
    }

    private void awaitInput() {
        int spins = 0;
        while (!inputEnded && !Console.port().hasInput()) {
            if (++spins < INPUT_SPINS) {
                Processor.pause();
            } else {
                waitUntil(clock.now() + INPUT_POLL_NANOSECONDS);
            }
        }
    }

    @Override
    public int readable() {
        return !inputEnded && Console.port().hasInput() ? 1 : 0;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("strands sleep until a moment, and block while others do")
    public long nanoTime() {
        return clock.now();
    }

    /// The machine is ours, so its clock is the processor's, except for rest: that is added up as it ends.
    @Override
    @Uninterruptible(WHY)
    public long processorNanoseconds() {
        return clock.now() - restNanoseconds;
    }

    @Override
    public long wallClockNanoseconds() {
        if (wallClockAtStart == 0) {
            wallClockAtStart = RealTimeClock.seconds() * NANOSECONDS_PER_SECOND - clock.now();
        }
        return wallClockAtStart + clock.now();
    }

    @Override
    @NoFail("part of giving memory back, or of a switch between strands")
    public void waitUntil(long deadline) {
        long before = clock.now();
        clock.waitUntil(deadline);
        restNanoseconds += clock.now() - before;
    }

    @Override
    @Uninterruptible(WHY)
    public char characterAt(String text, int index) {
        return String_.characterAt(text, index);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void endSliceAt(long deadline) {
        clock.endSliceAt(deadline);
    }

    @Override
    @Uninterruptible(WHY)
    public Address heapStart() {
        return new Address(AddressSpace.HEAP);
    }

    @Override
    @Uninterruptible(WHY)
    public long heapCapacity() {
        return memory.heapCapacity();
    }

    @Override
    @Uninterruptible(WHY)
    public boolean commit(Address start, long bytes) {
        return memory.heap().commit(start.raw(), bytes);
    }

    @Override
    @Uninterruptible(WHY)
    public void release(Address start, long bytes) {
        memory.heap().release(start.raw(), bytes);
    }

    @Override
    @Uninterruptible(WHY)
    public Address allocateRaw(long bytes) {
        return memory.raw().allocate(bytes);
    }

    @Override
    @Uninterruptible(WHY)
    public Address resizeRaw(Address start, long bytes) {
        return memory.raw().resize(start, bytes);
    }

    @Override
    @Uninterruptible(WHY)
    public void freeRaw(Address start) {
        memory.raw().free(start);
    }

    @Override
    public Address allocateStack(long bytes) {
        Address end = memory.stacks().open(bytes);
        return end.isNone() ? end : end.minus(bytes);
    }

    @Override
    @NoFail("part of giving memory back, or of a switch between strands")
    public void freeStack(Address start, long bytes) {
        memory.stacks().close(start.plus(bytes));
    }

    @Override
    public Address commandLine() {
        return commandLine.strings();
    }

    @Override
    public int commandLineCount() {
        return commandLine.count();
    }

    /// None: on the metal the environment comes by `-eNAME=VALUE` on the command line.
    @Override
    public Address environment() {
        return Address.none();
    }

    @Override
    public int environmentCount() {
        return 0;
    }

    /// One: the other cores are not started.
    @Override
    public int processorCount() {
        return 1;
    }

    @Override
    public long entropy() {
        return entropy.next();
    }

    @Override
    @Uninterruptible(WHY)
    public void exit(int status) {
        if (reportsMemory) {
            memory.report();
        }
        PowerOff.exit(status);
    }

    @Override
    @Uninterruptible(WHY)
    @Trusted("the end of the program: nothing comes after it")
    public void panic(String what, long detail) {
        Console.text("\npanic: ");
        Console.text(what);
        Console.text(" 0x");
        Console.hexadecimal(detail);
        Console.endLine();
        PanicTrace.printHere();
        PowerOff.panic();
    }
}
