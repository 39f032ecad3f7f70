package ibrik.kernel.interrupt;

import ibrik.kernel.console.Console;
import ibrik.kernel.console.PowerOff;
import ibrik.machine.register.PageFaultCode;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// What is printed of an exception that nothing handles, or of an interrupt that nobody has asked for: name,
/// error code, address, registers, Java stack trace. The machine ends then, with the status of a panic.
final class ExceptionReport {
    private static final String WHY = "the state may be anything";

    private ExceptionReport() {}

    @Uninterruptible(WHY)
    static void exception(Address frame, int vector) {
        begin(frame);
        if (vector < Vector.EXCEPTIONS) {
            Console.text(Vector.exceptionName(vector));
        } else {
            Console.text("unexpected interrupt ");
            Console.decimal(vector);
        }
        finish(frame);
    }

    /// `why` the page was not to be had, such as `unmapped`.
    @Uninterruptible(WHY)
    static void pageFault(Address frame, String why, Address address) {
        begin(frame);
        Console.text(Vector.exceptionName(Vector.PAGE_FAULT));
        Console.text(": ");
        Console.text(why);
        PageFaultCode code = new PageFaultCode(InterruptFrame.word(frame, InterruptFrame.ERROR_CODE));
        Console.text(code.isFetch() ? ", execute " : code.isWrite() ? ", write " : ", read ");
        Console.hexadecimal(address.raw());
        finish(frame);
    }

    @Uninterruptible(WHY)
    private static void begin(Address frame) {
        CoreStop.begin(frame);
        Console.text("\npanic: ");
    }

    @Uninterruptible(WHY)
    private static void finish(Address frame) {
        Console.text(", error code ");
        Console.hexadecimal(InterruptFrame.word(frame, InterruptFrame.ERROR_CODE));
        Console.endLine();
        register("rip", frame, InterruptFrame.INSTRUCTION_POINTER);
        register("rsp", frame, InterruptFrame.STACK_POINTER);
        register("flags", frame, InterruptFrame.FLAGS);
        Console.endLine();
        for (int index = 0; index < InterruptFrame.GENERAL_REGISTERS; index++) {
            register(InterruptFrame.registerName(index), frame, 8 * index);
            if (index % 4 == 3) {
                Console.endLine();
            }
        }
        Console.endLine();
        StackTrace.print(frame, Executors.number());
        CoreStop.showOthers();
        PowerOff.panic();
    }

    @Uninterruptible(WHY)
    private static void register(String name, Address frame, int offset) {
        Console.text("  ");
        Console.text(name);
        Console.text(" ");
        Console.hexadecimal(InterruptFrame.word(frame, offset));
    }
}
