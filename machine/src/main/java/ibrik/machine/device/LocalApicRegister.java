package ibrik.machine.device;

/// The registers of the local APIC, as byte offsets in its page, and what is written into them. Source: Intel SDM
/// Vol. 3A (2023), "Advanced Programmable Interrupt Controller (APIC)", table "Local APIC Register Address Map",
/// figures "Local Vector Table (LVT)", "Spurious-Interrupt Vector Register (SVR)", "Divide Configuration Register",
/// "Interrupt Command Register (ICR)".
public final class LocalApicRegister {
    /// The core's number, from bit [#IDENTITY_SHIFT] on; all bits of an x2APIC.
    public static final int IDENTITY = 0x20;
    /// Written with 0.
    public static final int END_OF_INTERRUPT = 0xB0;
    /// A vector and [#SOFTWARE_ENABLE].
    public static final int SPURIOUS_VECTOR = 0xF0;
    /// What to send to other cores, and before it is written, to which: from bit [#IDENTITY_SHIFT] on. An x2APIC has
    /// one register for both: the core in bits 63 to 32.
    public static final int COMMAND = 0x300;

    public static final int COMMAND_RECEIVER = 0x310;
    /// A vector, with [#MASKED] or without; counts down once, since the two bits of the mode are 0.
    public static final int TIMER_VECTOR = 0x320;
    /// Written: the timer counts down from there.
    public static final int TIMER_START = 0x380;
    /// Read only.
    public static final int TIMER_NOW = 0x390;
    public static final int TIMER_DIVIDER = 0x3E0;

    public static final int IDENTITY_SHIFT = 24;
    /// Of [#SPURIOUS_VECTOR].
    public static final int SOFTWARE_ENABLE = 1 << 8;
    /// Of [#TIMER_VECTOR]: no interrupt.
    public static final int MASKED = 1 << 16;
    /// Of [#TIMER_VECTOR]: interrupts when the time stamp reaches
    /// [ibrik.machine.register.ModelSpecific#TIMER_DEADLINE].
    public static final int BY_TIME_STAMP = 2 << 17;
    /// Of [#COMMAND], beside a vector: not sent yet.
    public static final int PENDING = 1 << 12;
    /// Of [#COMMAND]: the level is "assert", as for all but an old form of INIT.
    public static final int ASSERT = 1 << 14;
    /// Of [#COMMAND]: an interrupt that cannot be held back.
    public static final int NON_MASKABLE = 4 << 8;
    /// Of [#COMMAND]: the core waits for [#START]; with the number of the page where it begins in bits 7 to 0.
    public static final int INIT = 5 << 8;

    public static final int START = 6 << 8;
    /// Of [#TIMER_DIVIDER], bits 3, 1 and 0: the rate of the bus.
    public static final int DIVIDE_BY_ONE = 0b1011;

    /// Where devices write a vector to interrupt: bits 31 to 20; the core's number is in bits 19 to 12. Source: the
    /// same, "Message Address Register Format".
    public static final int MESSAGES = 0xFEE0_0000;

    public static final int MESSAGE_CORE_SHIFT = 12;

    /// How many bytes of the page one model-specific register of an x2APIC stands for, as a power of two. Source: the
    /// same, "x2APIC Register Address Space".
    public static final int LOG_REGISTER_BYTES = 4;

    private LocalApicRegister() {}
}
