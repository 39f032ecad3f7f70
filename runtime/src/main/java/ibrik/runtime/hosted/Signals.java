package ibrik.runtime.hosted;

import ibrik.runtime.exception.FaultTable;
import ibrik.runtime.exception.PanicTrace;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.option.SignalOption;
import ibrik.runtime.platform.PendingSignals;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Signals of Linux. SIGALRM ends the time slice of the running strand; SIGQUIT asks what the threads are doing, and
/// for a histogram of the heap, if the user wants it to: no more than on HotSpot does it, SIGUSR2 or SIGXFSZ end a
/// program.
///
/// Faults of the processor are signals too: an access near address 0 by an instruction of the fault table goes on at
/// its handler, every other fault ends the program with a panic. All else is posted to [PendingSignals].
@UsesMagic("reads and changes the saved registers of a fault")
final class Signals {
    private static final int SIGQUIT = 3;
    private static final int SIGILL = 4;
    private static final int SIGBUS = 7;
    private static final int SIGFPE = 8;
    private static final int SIGSEGV = 11;
    private static final int SIGUSR2 = 12;
    private static final int SIGPIPE = 13;
    private static final int SIGALRM = 14;
    private static final int SIGXFSZ = 25;
    /// `SIG_DFL`, `SIG_IGN`.
    private static final long DEFAULT = 0;

    private static final long IGNORED = 1;
    /// `SA_SIGINFO | SA_RESTORER | SA_ONSTACK | SA_NODEFER` (asm/signal.h).
    private static final int FLAGS = 0x4 | 0x0400_0000 | 0x0800_0000 | 0x4000_0000;
    /// `SA_SIGINFO | SA_RESTORER | SA_ONSTACK | SA_RESTART`.
    private static final int REQUEST_FLAGS = 0x4 | 0x0400_0000 | 0x0800_0000 | 0x1000_0000;

    /// Of a set of signals.
    static final int SET_BYTES = 8;

    /// `SIG_BLOCK`, `SIG_SETMASK`.
    private static final int BLOCK = 0;

    private static final int SET_MASK = 2;
    /// All but the faults, which come whatever is blocked: bit N - 1 is signal N.
    private static final long REQUESTS = ~(1L << SIGILL - 1 | 1L << SIGBUS - 1 | 1L << SIGFPE - 1 | 1L << SIGSEGV - 1);
    private static final long ALTERNATE_STACK_BYTES = 64 << 10;

    /// `struct siginfo`: code, address. A code of the kernel itself (128) has no address.
    private static final int CODE = 8;

    /// `SI_KERNEL` (sigaction(2)): no process sent it, but the terminal did.
    private static final int BY_KERNEL = 0x80;

    private static final int ADDRESS = 16;
    private static final int ADDRESS_NOT_MAPPED = 1;
    /// `struct ucontext`: the general registers (asm/sigcontext.h), r8 first.
    private static final int REGISTERS = 40;

    private static final int R12 = 72;
    private static final int RBP = 120;
    private static final int RBX = 128;
    private static final int STACK_POINTER = 160;
    private static final int INSTRUCTION_POINTER = 168;
    private static final long NULL_PAGE_BYTES = 4096;
    private static final String REASON = "runs on the signal stack, in the middle of any instruction";

    private Signals() {}

    @Symbol("ibrik_signal_entry")
    private static native Address entry();

    @Symbol("ibrik_signal_return")
    private static native Address restorer();

    /// Gives the running thread a stack for signals.
    static void useStack(Address scratch) {
        Address stack = Mapping.map(ALTERNATE_STACK_BYTES);
        // struct stack_t: address, flags, size.
        Memory.storeAddress(scratch, stack);
        Memory.storeLong(scratch.plus(8), 0);
        Memory.storeLong(scratch.plus(16), ALTERNATE_STACK_BYTES);
        SystemCall.call(SystemCall.SIGALTSTACK, scratch.raw(), 0);
    }

    /// All requests but alarms go to other threads than this one.
    static void takeAlarmsOnly(Address scratch) {
        Memory.storeLong(scratch, REQUESTS & ~(1L << SIGALRM - 1));
        SystemCall.call(SystemCall.RT_SIGPROCMASK, SET_MASK, scratch.raw(), 0, SET_BYTES);
    }

    static void start(Address scratch) {
        useStack(scratch);
        catchSignal(SIGSEGV, FLAGS, scratch);
        catchSignal(SIGBUS, FLAGS, scratch);
        catchSignal(SIGFPE, FLAGS, scratch);
        catchSignal(SIGILL, FLAGS, scratch);
        // As HotSpot: a program does not end because nobody reads its output, or a file may not grow; it is told.
        ignore(SIGPIPE, scratch);
        ignore(SIGXFSZ, scratch);
        ignore(SIGUSR2, scratch);
    }

    private static void ignore(int signal, Address scratch) {
        describeHandler(new Address(IGNORED), 0, scratch);
        SystemCall.call(SystemCall.RT_SIGACTION, signal, scratch.raw(), 0, SET_BYTES);
    }

    /// From now on SIGQUIT is a request to print what the heap holds.
    static void listenForInspection(Address scratch) {
        catchSignal(SIGQUIT, REQUEST_FLAGS, scratch);
    }

    /// From now on SIGALRM ends time slices.
    @Uninterruptible("part of a switch between strands")
    static void listenForAlarms(Address scratch) {
        catchSignal(SIGALRM, REQUEST_FLAGS, scratch);
    }

    /// From now on SIGHUP, SIGINT, SIGQUIT and SIGTERM are posted, but not those that whoever started us has made
    /// ignored, as nohup(1) does.
    static void listenForEnd(Address scratch) {
        listenUnlessIgnored(SIGQUIT, scratch);
        listenUnlessIgnored(PendingSignals.HANG_UP, scratch);
        listenUnlessIgnored(PendingSignals.INTERRUPT, scratch);
        listenUnlessIgnored(PendingSignals.TERMINATE, scratch);
    }

    private static void listenUnlessIgnored(int signal, Address scratch) {
        if (!isIgnored(signal, scratch)) {
            catchSignal(signal, REQUEST_FLAGS, scratch);
        }
    }

    static boolean isIgnored(int signal, Address scratch) {
        return handler(signal, scratch) == IGNORED;
    }

    private static long handler(int signal, Address scratch) {
        SystemCall.call(SystemCall.RT_SIGACTION, signal, 0, scratch.raw(), SET_BYTES);
        // SAFE: Linux has filled the structure; the handler is its first word.
        return Memory.loadLong(scratch);
    }

    /// @param treatment `SIG_DFL` or `SIG_IGN`, or another number for [PendingSignals]
    static void treat(int signal, int treatment, Address scratch) {
        if (treatment == DEFAULT || treatment == IGNORED) {
            describeHandler(new Address(treatment), 0, scratch);
            SystemCall.call(SystemCall.RT_SIGACTION, signal, scratch.raw(), 0, SET_BYTES);
        } else {
            catchSignal(signal, REQUEST_FLAGS, scratch);
        }
    }

    /// Requests wait from now on; what was held back before is kept at `mask`.
    @Uninterruptible(REASON)
    static void holdBack(Address mask) {
        Memory.storeLong(mask.plus(SET_BYTES), REQUESTS);
        SystemCall.call(SystemCall.RT_SIGPROCMASK, BLOCK, mask.raw() + SET_BYTES, mask.raw(), SET_BYTES);
    }

    /// Undoes [#holdBack].
    @Uninterruptible(REASON)
    static void letThrough(Address mask) {
        SystemCall.call(SystemCall.RT_SIGPROCMASK, SET_MASK, mask.raw(), 0, SET_BYTES);
    }

    @Uninterruptible("part of a switch between strands")
    private static void catchSignal(int signal, int flags, Address scratch) {
        describeHandler(entry(), flags, scratch);
        SystemCall.call(SystemCall.RT_SIGACTION, signal, scratch.raw(), 0, SET_BYTES);
    }

    /// `struct kernel_sigaction`: handler, flags, restorer, mask.
    @Uninterruptible("part of a switch between strands")
    private static void describeHandler(Address handler, int flags, Address scratch) {
        Memory.storeAddress(scratch, handler);
        Memory.storeLong(scratch.plus(8), flags);
        Memory.storeAddress(scratch.plus(16), restorer());
        Memory.storeLong(scratch.plus(24), 0);
    }

    @EntryPoint(value = "ibrik_hosted_signal", fromAssembly = true)
    @Uninterruptible(REASON)
    static void onSignal(int signal, Address information, Address context) {
        if (signal == SIGALRM) {
            PollRequest.endSlice();
            return;
        }
        if (signal == SIGQUIT) {
            Heap.requestInspection();
            if (!SignalOption.leavesSignals()) {
                PendingSignals.post(signal);
            }
            return;
        }
        // SAFE: Linux passes its structures to a handler with SA_SIGINFO.
        int code = Memory.loadInt(information.plus(CODE));
        if ((REQUESTS >>> signal - 1 & 1) != 0) {
            if (code != BY_KERNEL || signal != PendingSignals.INTERRUPT || !SignalOption.areRelayed()) {
                PendingSignals.post(signal);
            }
            return;
        }
        // SAFE: as above.
        Address pc = Memory.loadAddress(context.plus(INSTRUCTION_POINTER));
        long address = Memory.loadLong(information.plus(ADDRESS));
        boolean atNull =
                signal == SIGSEGV && code == ADDRESS_NOT_MAPPED && Long.compareUnsigned(address, NULL_PAGE_BYTES) < 0;
        Address handler = atNull ? FaultTable.handlerFor(pc) : Address.none();
        if (handler.isNone()) {
            report(signal, address, context, information);
        }
        Memory.storeAddress(context.plus(INSTRUCTION_POINTER), handler);
    }

    @Uninterruptible(REASON)
    private static void report(int signal, long address, Address context, Address scratch) {
        if (!ErrorLine.isOurs()) {
            Platform.current().exit(LinuxPlatform.PANIC_STATUS);
        }
        ErrorLine.begin(name(signal));
        ErrorLine.text(" at address ");
        ErrorLine.hexadecimal(address);
        ErrorLine.end();
        register("rip ", context, INSTRUCTION_POINTER);
        register("rsp ", context, STACK_POINTER);
        for (int index = 0; index < 15; index++) {
            register(registerName(index), context, REGISTERS + 8 * index);
        }
        printStack(context, scratch);
        ErrorLine.panic("the processor reported a fault at", Memory.loadLong(context.plus(INSTRUCTION_POINTER)));
        Platform.current().exit(LinuxPlatform.PANIC_STATUS);
    }

    /// @param record 64 bytes: the signal's information, which nobody reads any more
    @Uninterruptible(REASON)
    private static void printStack(Address context, Address record) {
        // NOTE: the order of SavedRegistersLayout: rbx, rbp, r12 to r15.
        move(context, RBX, record, SavedRegistersLayout.REGISTERS);
        move(context, RBP, record, SavedRegistersLayout.REGISTERS + 8);
        for (int index = 0; index < 4; index++) {
            move(context, R12 + 8 * index, record, SavedRegistersLayout.REGISTERS + 16 + 8 * index);
        }
        move(context, STACK_POINTER, record, SavedRegistersLayout.STACK_POINTER);
        move(context, INSTRUCTION_POINTER, record, SavedRegistersLayout.PROGRAM_COUNTER);
        PanicTrace.print(record);
    }

    @Uninterruptible(REASON)
    private static void move(Address context, int from, Address record, int to) {
        // SAFE: both are structures that Linux put on the signal stack.
        Memory.storeLong(record.plus(to), Memory.loadLong(context.plus(from)));
    }

    @Uninterruptible(REASON)
    private static void register(String name, Address context, int offset) {
        ErrorLine.begin("  ");
        ErrorLine.text(name);
        ErrorLine.hexadecimal(Memory.loadLong(context.plus(offset)));
        ErrorLine.end();
    }

    @Uninterruptible(REASON)
    private static String name(int signal) {
        if (signal == SIGSEGV) {
            return "memory fault";
        }
        if (signal == SIGFPE) {
            return "arithmetic fault";
        }
        return signal == SIGILL ? "illegal instruction" : "bus error";
    }

    @Uninterruptible(REASON)
    private static String registerName(int index) {
        return switch (index) {
            case 0 -> "r8  ";
            case 1 -> "r9  ";
            case 2 -> "r10 ";
            case 3 -> "r11 ";
            case 4 -> "r12 ";
            case 5 -> "r13 ";
            case 6 -> "r14 ";
            case 7 -> "r15 ";
            case 8 -> "rdi ";
            case 9 -> "rsi ";
            case 10 -> "rbp ";
            case 11 -> "rbx ";
            case 12 -> "rdx ";
            case 13 -> "rax ";
            default -> "rcx ";
        };
    }
}
