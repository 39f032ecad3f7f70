package ibrik.kernel.boot;

import ibrik.kernel.acpi.Acpi;
import ibrik.kernel.console.Console;
import ibrik.kernel.console.ConsoleInput;
import ibrik.kernel.console.ConsoleOutput;
import ibrik.kernel.console.PowerOff;
import ibrik.kernel.interrupt.CoreStop;
import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.interrupt.Vector;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.processor.Clock;
import ibrik.kernel.processor.Entropy;
import ibrik.kernel.processor.RealTimeClock;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.exception.PanicTrace;
import ibrik.runtime.executor.ShortLock;
import ibrik.runtime.files.CString;
import ibrik.runtime.files.MemoryFiles;
import ibrik.runtime.library.lang.String_;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.io.IOException;

/// The kernel as the runtime sees it.
@UsesMagic("reads fields of executor blocks")
final class MetalPlatform extends Platform {
    private static final int TERMINALS = 1 + 2;
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    private static final String WHY = "called while nothing may allocate or stop";

    private final KernelMemory memory;
    private final Clock clock;
    private final CommandLine commandLine;
    private final Acpi acpi;
    private final CoreStart coreStart;
    private final Entropy entropy = new Entropy();
    /// What the battery-backed clock said, less the time since the start; 0 until asked for.
    private long wallClockAtStart;
    /// How long the processor rested in [#waitUntil] while it was alone.
    private long restNanoseconds;
    /// Kept from one word of the console to the end of the next one.
    @Rank(LockRank.CONSOLE)
    private final ShortLock console = new ShortLock();

    private boolean reportsBoot;
    private boolean echoes = true;
    private boolean reportsMemory;

    MetalPlatform(KernelMemory memory, Clock clock, CommandLine commandLine, Acpi acpi) {
        this.acpi = acpi;
        this.memory = memory;
        this.clock = clock;
        this.commandLine = commandLine;
        this.coreStart = new CoreStart(memory, Interrupts.localApic());
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
        console.acquire();
        beforeOutput();
        ConsoleOutput.write(stream(descriptor), bytes, count);
        console.release();
    }

    @Override
    @Uninterruptible(WHY)
    public void writeLast(int descriptor, Address bytes, long count) {
        ConsoleOutput.write(stream(descriptor), bytes, count);
    }

    @Uninterruptible(WHY)
    private void beforeOutput() {
        if (reportsBoot) {
            reportsBoot = false;
            // NOTE: read before anything is printed. Under QEMU's -icount shift=0 a tick is an instruction since reset.
            long ticks = Processor.timeStamp();
            Console.text("boot instructions ");
            Console.decimal(ticks);
            Console.endLine();
        }
    }

    @Override
    @Uninterruptible(WHY)
    public long offer(int descriptor, Address bytes, long count) {
        console.acquire();
        beforeOutput();
        long taken = ConsoleOutput.offer(stream(descriptor), bytes, count);
        console.release();
        return taken;
    }

    @Uninterruptible(WHY)
    private static int stream(int descriptor) {
        return descriptor == ERRORS ? ConsoleOutput.ERRORS : ConsoleOutput.OUTPUT;
    }

    @Override
    public int read(Address buffer, int capacity) throws IOException {
        int taken = take(buffer, capacity);
        if (taken == ConsoleInput.FAILED) {
            throw new IOException(CString.text(ConsoleInput.failure(), ConsoleInput.failureBytes()));
        }
        return taken;
    }

    @Uninterruptible(WHY)
    private int take(Address buffer, int capacity) {
        console.acquire();
        int taken = ConsoleInput.read(buffer, capacity);
        console.release();
        return taken;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public boolean isReady(int descriptor) {
        console.acquire();
        boolean isReady = descriptor == INPUT ? ConsoleInput.isThere() : ConsoleOutput.hasRoom();
        console.release();
        return isReady;
    }

    @Override
    @Uninterruptible(WHY)
    public int readable() {
        console.acquire();
        int bytes = ConsoleInput.available();
        console.release();
        return bytes;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("strands sleep until a moment, and block while others do")
    public long nanoTime() {
        return clock.now();
    }

    /// The machine is ours, so its clock is the processor's, except for rest: that is added up as it ends. Of several
    /// cores one may rest while another works, so no rest counts then.
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

    /// The launcher says it: input and output.
    @Override
    public int terminals() {
        return commandLine.hasOption("terminal=yes") ? TERMINALS : 0;
    }

    /// The echo was on, or is on again, since only [jdk.internal.io.JdkConsoleImpl] asks.
    @Override
    public int echo(boolean wanted) {
        if (terminals() == 0) {
            return -1;
        }
        int before = echoes ? 1 : 0;
        echoes = wanted;
        console.acquire();
        ConsoleOutput.echo(wanted);
        console.release();
        return before;
    }

    @Override
    public void listenForSignals() {
        Interrupts.watchPowerButton(acpi);
        console.acquire();
        ConsoleInput.listen();
        console.release();
    }

    @Override
    @NoFail("part of giving memory back, or of a switch between strands")
    public void waitUntil(long deadline, int streams) {
        long before = clock.now();
        // NOTE: asked with interrupts off, so that what comes now ends the wait.
        Processor.forbidInterrupts();
        if (!PollRequest.isSliceOver() && !isOneReady(streams)) {
            clock.waitUntil(deadline);
        }
        Processor.allowInterrupts();
        if (!Executors.areSeveral()) {
            restNanoseconds += clock.now() - before;
        }
    }

    @NoFail("part of giving memory back, or of a switch between strands")
    private boolean isOneReady(int streams) {
        for (int descriptor = INPUT; descriptor <= ERRORS; descriptor++) {
            if ((streams >> descriptor & 1) != 0 && isReady(descriptor)) {
                return true;
            }
        }
        return false;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("locks wait with it")
    public void pause() {
        Processor.pause();
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
    @Trusted("stacks are backed by the same code at any instruction, by the handler of page faults: MemoryFaultIT")
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

    @Override
    public FileCalls files() {
        return new MemoryFiles();
    }

    @Override
    public int processorCount() {
        return memory.cores();
    }

    /// The machine has more cores; they begin in this page.
    void prepareCores(long lowPage) {
        coreStart.useLowPage(lowPage);
    }

    @Override
    public Address createExecutor(int number) {
        clock.settle();
        return coreStart.create(number);
    }

    @Override
    public void startExecutor(Address block) {
        coreStart.start(block, acpi.processors());
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void wakeExecutor(Address block) {
        // SAFE: the core has set this field before it could rest.
        Interrupts.localApic().send(Memory.loadInt(block.plus(ExecutorLayout.LOCAL_APIC)), Vector.WAKE);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void seeMappings() {
        memory.shootdown().catchUp();
    }

    @Override
    public long entropy() {
        return entropy.next();
    }

    @Override
    @Uninterruptible(WHY)
    public void exit(int status) {
        console.acquire();
        if (reportsMemory) {
            memory.report();
        }
        PowerOff.exit(status);
    }

    @Override
    @Uninterruptible(WHY)
    @Trusted("the end of the program: nothing comes after it")
    public void panic(String what, long detail) {
        CoreStop.begin(Address.none());
        Console.text("\npanic: ");
        Console.text(what);
        Console.text(" 0x");
        Console.hexadecimal(detail);
        Console.endLine();
        PanicTrace.printHere();
        CoreStop.showOthers();
        PowerOff.panic();
    }
}
