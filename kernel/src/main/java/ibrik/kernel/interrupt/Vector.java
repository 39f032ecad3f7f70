package ibrik.kernel.interrupt;

import ibrik.vocabulary.mark.Uninterruptible;

/// Interrupt vectors. Source of the exceptions: Intel SDM Vol. 3A (2023), "Protected-Mode Exceptions and Interrupts".
public final class Vector {
    public static final int EXCEPTIONS = 32;
    public static final int NON_MASKABLE = 2;
    public static final int DOUBLE_FAULT = 8;
    public static final int PAGE_FAULT = 14;
    public static final int MACHINE_CHECK = 18;
    /// Chosen: the first above the exceptions.
    public static final int TIMER = 32;
    /// The time slice of the running strand is over.
    public static final int SLICE = 33;
    /// The serial port has input.
    static final int CONSOLE = 34;
    /// The console's device has news.
    public static final int DEVICE = 35;
    /// The power management has an event.
    static final int POWER = 36;
    /// Another core wants this one to look at what there is to run.
    ///
    /// NOTE: the last one in a row from [#TIMER] on, see [#isExpected].
    public static final int WAKE = 37;
    /// Chosen: its low four bits are 1, as old local APICs need.
    public static final int SPURIOUS = 0xFF;

    private static final String[] NAMES = {
        "divide error",
        "debug",
        "non-maskable interrupt",
        "breakpoint",
        "overflow",
        "bound range exceeded",
        "invalid opcode",
        "device not available",
        "double fault",
        "coprocessor segment overrun",
        "invalid task state",
        "segment not present",
        "stack segment fault",
        "general protection fault",
        "page fault",
        "reserved exception 15",
        "floating-point error",
        "alignment check",
        "machine check",
        "SIMD floating-point error",
        "virtualization exception",
        "control protection exception",
        "reserved exception 22",
        "reserved exception 23",
        "reserved exception 24",
        "reserved exception 25",
        "reserved exception 26",
        "reserved exception 27",
        "hypervisor injection",
        "VMM communication",
        "security exception",
        "reserved exception 31"
    };

    private Vector() {}

    /// Whether this is an interrupt that the kernel asks for.
    @Uninterruptible("asked in the middle of any instruction")
    static boolean isExpected(int vector) {
        return vector >= TIMER && vector <= WAKE || vector == SPURIOUS;
    }

    /// The name of an exception, 0 to 31.
    @Uninterruptible("printed in panics")
    static String exceptionName(int vector) {
        return NAMES[vector];
    }
}
