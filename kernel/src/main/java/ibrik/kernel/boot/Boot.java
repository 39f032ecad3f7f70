package ibrik.kernel.boot;

import ibrik.kernel.acpi.Acpi;
import ibrik.kernel.console.Console;
import ibrik.kernel.console.ConsoleOutput;
import ibrik.kernel.console.Panic;
import ibrik.kernel.console.PowerOff;
import ibrik.kernel.device.console.VirtioConsole;
import ibrik.kernel.device.virtio.VirtioBus;
import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.processor.Clock;
import ibrik.machine.cpuid.Features;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.runtime.startup.Startup;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.StartUp;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// From the boot assembly to the runtime: each line of [#main] and [#onMainStack] is a stage with a page in
/// `docs/kernel`.
@UsesMagic("sets up the executor block and changes the stack")
final class Boot {
    /// What `-m 16` leaves: firmware and devices take some.
    private static final long LEAST_BYTES = 15 << 20;

    /// The first word of the command line that our launcher gives.
    private static final String LAUNCHER = "console=launcher";

    /// What the early page tables map (`start.s`).
    private static final long EARLY_BYTES = 4L << 30;

    private static final int LOG_MEBIBYTE = 20;
    private static final int TOO_LITTLE_MEMORY = 1;
    /// The most that `-Xss` can ask for.
    private static final long MOST_STACK_BYTES = AddressSpace.STACK_SLOT / 2;
    /// The main stack may take an eighth of the machine.
    private static final int STACK_SHIFT = 3;

    @Atomic("each of its parts has a lock of its own")
    private static final KernelMemory MEMORY = new KernelMemory();

    @ImmutableAfter("start-up")
    private static final MemoryMap MAP = new MemoryMap();

    @Atomic("what it learns of rates is the same on every core")
    private static final Clock CLOCK = new Clock(Interrupts.localApic());

    @ImmutableAfter("start-up")
    private static final CommandLine COMMAND_LINE = new CommandLine();

    @ImmutableAfter("start-up")
    private static final Acpi ACPI = new Acpi();

    @ImmutableAfter("start-up")
    private static final PowerSwitch POWER_SWITCH = new PowerSwitch(ACPI);

    @Atomic("its parts say how they are shared")
    private static final MetalPlatform PLATFORM = new MetalPlatform(MEMORY, CLOCK, COMMAND_LINE, ACPI);

    @Atomic("touched by code without polls; an interrupt reads what the start of the device has left")
    private static final VirtioBus BUS = new VirtioBus(MEMORY);

    @Atomic("touched by code without polls; an interrupt reads what the start of the device has left")
    private static final VirtioConsole CONSOLE = new VirtioConsole(MEMORY, BUS);

    @ImmutableAfter("start-up")
    private static Phase phase = Phase.ENTRY;

    private Boot() {}

    @External("ibrik_continue_on_stack")
    private static native void continueOnStack(Address top);

    /// Called by `start.s` on the boot stack, with `%gs` on a zeroed executor block and interrupts off.
    @EntryPoint(value = "ibrik_kernel_main", fromAssembly = true)
    @StartUp("the start of the machine")
    static void main(Address handOver) {
        Platform.install(PLATFORM);
        HandOver message = startConsole(handOver);
        startMemory(message);
        startInterrupts();
        startClock();
        continueOnStack(openMainStack());
    }

    /// Called by `start.s` on the main stack.
    @EntryPoint(value = "ibrik_kernel_continue", fromAssembly = true)
    @StartUp("the start of the machine")
    static void onMainStack() {
        enter(Phase.RUNNING);
        Heap.start();
        Startup.run();
    }

    private static void enter(Phase next) {
        if (phase.ordinal() + 1 != next.ordinal()) {
            throw Panic.because("a phase of the boot out of order", next.ordinal());
        }
        phase = next;
    }

    private static HandOver startConsole(Address handOver) {
        enter(Phase.CONSOLE);
        ConsoleOutput.start();
        HandOver message = HandOver.at(handOver);
        Address line = message.commandLine();
        if (!line.isNone() && CommandLine.beginsWith(line, LAUNCHER)) {
            ConsoleOutput.useLauncher(CONSOLE);
        }
        return message;
    }

    private static void startMemory(HandOver message) {
        enter(Phase.MEMORY);
        message.describe(MAP);
        refuseTooLittle(MAP.installedBytes());
        MEMORY.begin(MAP.settle());
        Address line = message.commandLine();
        if (!line.isNone()) {
            long physical = PhysicalMemory.of(line).raw();
            MEMORY.hold(physical, physical + CommandLine.length(line) + 1);
            // NOTE: while the early page tables still show the boot loader's memory.
            COMMAND_LINE.split(line, MEMORY.takeEarly(CommandLine.length(line) + 1));
            BUS.useWords(COMMAND_LINE.strings(), COMMAND_LINE.count());
        }
        if (COMMAND_LINE.hasOption("-Dibrik.boot.report=true")) {
            PLATFORM.reportBoot();
        }
        if (COMMAND_LINE.hasOption("-Dibrik.memory.report=true")) {
            PLATFORM.reportMemory();
        }
        readTables(message.rootPointer());
        if (ACPI.processors().count() > 1 && MAP.lowPage() != 0) {
            MEMORY.prepareCores(ACPI.processors().count());
            PLATFORM.prepareCores(MAP.lowPage());
        }
        MEMORY.start(Features.hasGibibytePages());
    }

    /// NOTE: while the early page tables still show the first 4 GiB. Under a launcher the machine ends with a status:
    /// how to switch it off is not looked for.
    private static void readTables(long rootPointer) {
        if (Features.hasX2Apic()) {
            ACPI.processors().allowLongIdentities();
        }
        ACPI.read(PhysicalMemory.at(0), EARLY_BYTES, rootPointer);
        if (!ConsoleOutput.launcherListens()) {
            ACPI.readOffTypes();
        }
        if (ACPI.damageOrNull() != null) {
            Console.text("ibrik: ACPI: ");
            Console.text(ACPI.damageOrNull());
            Console.text(" cannot be used\n");
        }
    }

    private static void refuseTooLittle(long bytes) {
        if (bytes < LEAST_BYTES) {
            Console.text("ibrik: the machine has ");
            Console.decimal(bytes >> LOG_MEBIBYTE);
            Console.text(" MiB of memory; an image needs 16 MiB (-m 16)\n");
            PowerOff.exit(TOO_LITTLE_MEMORY);
        }
    }

    private static void startInterrupts() {
        enter(Phase.INTERRUPTS);
        Interrupts.start(MEMORY);
        if (!ConsoleOutput.launcherListens()) {
            POWER_SWITCH.start(MEMORY);
            PowerOff.useSwitch(POWER_SWITCH);
        }
    }

    private static void startClock() {
        enter(Phase.CLOCK);
        CLOCK.start();
    }

    private static Address openMainStack() {
        enter(Phase.STACK);
        long bytes = Math.min(MOST_STACK_BYTES, MEMORY.freeBytes() >> STACK_SHIFT);
        Address top = MEMORY.stacks().openLarge(bytes);
        if (top.isNone()) {
            throw Panic.because("no memory for the main stack", bytes);
        }
        PollRequest.limitStack(top.raw() - bytes + StackLayout.STACK_RESERVE);
        return top;
    }
}
