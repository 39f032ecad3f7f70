package ibrik.kernel.interrupt;

import ibrik.kernel.acpi.Acpi;
import ibrik.kernel.console.ConsoleInput;
import ibrik.kernel.console.ConsoleOutput;
import ibrik.kernel.console.SerialPort;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.Processor;
import ibrik.machine.register.PageFaultCode;
import ibrik.runtime.exception.FaultTable;
import ibrik.runtime.executor.LastExecutor;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.ExceptionContext;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.InterruptContext;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Where the stubs of all vectors lead: page faults are resolved if they can be; other exceptions, and interrupts that
/// nobody has asked for, end in a report.
public final class Interrupts {
    @ImmutableAfter("start-up")
    private static final LocalApic LOCAL_APIC = new LocalApic();

    @ImmutableAfter("start-up")
    private static final IoApic IO_APIC = new IoApic();

    @ImmutableAfter("start-up")
    private static final PowerButton POWER_BUTTON = new PowerButton(IO_APIC);

    private static final long NULL_PAGE_BYTES = 4096;

    private static final String WHY = "in the middle of any instruction";

    @ImmutableAfter("start-up")
    private static KernelMemory memory;

    private Interrupts() {}

    /// Installs the table and the controllers; interrupts stay off, until the core waits, a slice is to end, or
    /// somebody reads the console.
    public static void start(KernelMemory kernelMemory) {
        memory = kernelMemory;
        InterruptTable.install();
        LOCAL_APIC.start(kernelMemory);
        IO_APIC.start(kernelMemory);
        IO_APIC.route(SerialPort.FIRST_LINE, Vector.CONSOLE, LOCAL_APIC.identity(), false, false);
    }

    /// From now on the power button is SIGTERM for the program, if there is one.
    public static void watchPowerButton(Acpi acpi) {
        POWER_BUTTON.start(acpi, memory, LOCAL_APIC.identity());
    }

    public static LocalApic localApic() {
        return LOCAL_APIC;
    }

    /// Interrupts of a device on this line, which it holds until it is answered, come as [Vector#DEVICE].
    @Uninterruptible("a device is started with nobody in between")
    public static void routeDevice(int line) {
        IO_APIC.routeLevel(line, Vector.DEVICE, LOCAL_APIC.identity());
    }

    /// The physical address where a device writes a vector to interrupt.
    @Uninterruptible("a device is started with nobody in between")
    public static int messageAddress() {
        return LocalApicRegister.MESSAGES | LOCAL_APIC.identity() << LocalApicRegister.MESSAGE_CORE_SHIFT;
    }

    @EntryPoint(value = "ibrik_interrupt", fromAssembly = true)
    @ExceptionContext("any vector, on the stack that InterruptTable names, interrupts off")
    @Uninterruptible(WHY)
    static void onInterrupt(Address frame) {
        int vector = (int) InterruptFrame.word(frame, InterruptFrame.VECTOR);
        if (Vector.isExpected(vector)) {
            onDevice(vector);
        } else if (vector == Vector.PAGE_FAULT) {
            onPageFault(frame);
        } else if (vector == Vector.NON_MASKABLE && LastExecutor.isAnother()) {
            CoreStop.stay(frame);
        } else {
            ExceptionReport.exception(frame, vector);
        }
    }

    @InterruptContext("a device, a timer or another core")
    @Uninterruptible(WHY)
    private static void onDevice(int vector) {
        if (vector == Vector.SPURIOUS) {
            return;
        }
        if (vector == Vector.SLICE || vector == Vector.WAKE) {
            PollRequest.endSlice();
        } else if (vector == Vector.CONSOLE) {
            onConsole();
        } else if (vector == Vector.DEVICE) {
            ConsoleOutput.onDevice();
            PollRequest.endSlice();
        } else if (vector == Vector.POWER) {
            POWER_BUTTON.onInterrupt();
        }
        LOCAL_APIC.endOfInterrupt();
    }

    /// A reader whose input is there does not wait for the end of another's time slice.
    @Uninterruptible(WHY)
    private static void onConsole() {
        ConsoleInput.receive();
        if (ConsoleInput.isThere()) {
            PollRequest.endSlice();
        }
    }

    @Uninterruptible(WHY)
    private static void onPageFault(Address frame) {
        Address address = new Address(Processor.pageFaultAddress());
        if (memory.stacks().holds(address)) {
            if (!memory.stacks().back(address)) {
                boolean isGuard = memory.stacks().isGuard(address);
                ExceptionReport.pageFault(frame, isGuard ? "guard of a stack" : "no memory for a stack", address);
            }
            return;
        }
        if (Long.compareUnsigned(address.raw(), NULL_PAGE_BYTES) < 0 && resumeAtNullCheck(frame)) {
            return;
        }
        PageFaultCode code = new PageFaultCode(InterruptFrame.word(frame, InterruptFrame.ERROR_CODE));
        String why = code.isForbidden() ? "forbidden" : ImageLayout.isGuard(address) ? "guard of a stack" : "unmapped";
        ExceptionReport.pageFault(frame, why, address);
    }

    /// An access to page 0 by an instruction that stands for a null check goes on where the exception is thrown.
    @Uninterruptible(WHY)
    private static boolean resumeAtNullCheck(Address frame) {
        Address handler =
                FaultTable.handlerFor(new Address(InterruptFrame.word(frame, InterruptFrame.INSTRUCTION_POINTER)));
        if (handler.isNone()) {
            return false;
        }
        InterruptFrame.resumeAt(frame, handler);
        return true;
    }
}
