package ibrik.kernel.interrupt;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.cpuid.Features;
import ibrik.machine.device.InterruptController;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.ModelSpecificRegister;
import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.machine.register.ApicBase;
import ibrik.machine.register.ModelSpecific;
import ibrik.vocabulary.mark.BoundedLoop;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The core's own interrupt controller and timer; its registers: [LocalApicRegister]. They are in memory (xAPIC), or
/// model-specific ones if the processor has such (x2APIC), and only these can name cores above 254.
@UsesMagic("registers of a device in memory")
public final class LocalApic {
    /// The timer's counter has 32 bits.
    public static final long MOST_TICKS = 0xFFFF_FFFFL;

    private static final String WHY = "interrupts are acknowledged here";

    private Address registers = Address.none();
    private boolean isByRegister;
    private boolean hasDeadline;

    /// Masks the old controllers, enables this one, mapped if it is in memory, and lets its timer count down from its
    /// highest value.
    public void start(KernelMemory memory) {
        Ports.writeByte(InterruptController.FIRST_MASK, InterruptController.ALL_MASKED);
        Ports.writeByte(InterruptController.SECOND_MASK, InterruptController.ALL_MASKED);
        isByRegister = Features.hasX2Apic();
        hasDeadline = Features.hasTimerDeadline();
        ApicBase base = new ApicBase(ModelSpecificRegister.read(ModelSpecific.LOCAL_APIC_BASE));
        if (!isByRegister) {
            registers = memory.devices().map(base.address(), AddressSpace.PAGE, Caching.UNCACHED);
            if (registers.isNone()) {
                throw Panic.because("no memory to map the local APIC", base.address());
            }
        }
        enable(base);
    }

    /// The same on another core, whose registers are at the same address.
    public void startOther() {
        enable(new ApicBase(ModelSpecificRegister.read(ModelSpecific.LOCAL_APIC_BASE)));
    }

    private void enable(ApicBase base) {
        ApicBase enabled = isByRegister ? base.enabledByRegister() : base.enabled();
        ModelSpecificRegister.write(ModelSpecific.LOCAL_APIC_BASE, enabled.raw());
        write(LocalApicRegister.SPURIOUS_VECTOR, LocalApicRegister.SOFTWARE_ENABLE | Vector.SPURIOUS);
        write(LocalApicRegister.TIMER_DIVIDER, LocalApicRegister.DIVIDE_BY_ONE);
        restartTimer();
    }

    /// The number by which interrupts are sent to this core.
    @Uninterruptible("a device is started with nobody in between")
    public int identity() {
        int identity = read(LocalApicRegister.IDENTITY);
        return isByRegister ? identity : identity >>> LocalApicRegister.IDENTITY_SHIFT;
    }

    /// Counts down from [#MOST_TICKS] without an interrupt.
    @Uninterruptible(WHY)
    public void restartTimer() {
        write(LocalApicRegister.TIMER_VECTOR, LocalApicRegister.MASKED | Vector.TIMER);
        write(LocalApicRegister.TIMER_START, -1);
    }

    /// Timer ticks since [#restartTimer], at most [#MOST_TICKS].
    @Uninterruptible(WHY)
    public long timerTicks() {
        return MOST_TICKS - (read(LocalApicRegister.TIMER_NOW) & MOST_TICKS);
    }

    /// One interrupt of this vector after so many ticks, 1 to [#MOST_TICKS]; none of what was asked for before.
    @Uninterruptible(WHY)
    public void interruptAfter(long ticks, int vector) {
        write(LocalApicRegister.TIMER_VECTOR, vector);
        write(LocalApicRegister.TIMER_START, (int) ticks);
    }

    /// Whether [#interruptAt] can be used.
    @Uninterruptible(WHY)
    public boolean hasDeadline() {
        return hasDeadline;
    }

    /// One interrupt of this vector when the time-stamp counter reaches `timeStamp`, at once if it has; none of what
    /// was asked for before.
    @Uninterruptible(WHY)
    public void interruptAt(long timeStamp, int vector) {
        write(LocalApicRegister.TIMER_VECTOR, LocalApicRegister.BY_TIME_STAMP | vector);
        // WHY: a register in memory may be written later than a model-specific one (SDM 3A, "TSC-Deadline Mode").
        Memory.fence();
        ModelSpecificRegister.write(ModelSpecific.TIMER_DEADLINE, timeStamp);
    }

    /// Sends a vector, or [LocalApicRegister#INIT] and [LocalApicRegister#START], to the core with this number.
    @BoundedLoop("the bus takes a message at once")
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void send(int identity, int command) {
        if (isByRegister) {
            // WHY: unlike a store to memory, the write does not wait for what was stored before, which the other core
            // is to see (SDM 3A, "x2APIC Register Access Semantics").
            Processor.completeStores();
            ModelSpecificRegister.write(
                    register(LocalApicRegister.COMMAND),
                    (long) identity << Integer.SIZE | command | LocalApicRegister.ASSERT);
            return;
        }
        while ((read(LocalApicRegister.COMMAND) & LocalApicRegister.PENDING) != 0) {
            Processor.pause();
        }
        write(LocalApicRegister.COMMAND_RECEIVER, identity << LocalApicRegister.IDENTITY_SHIFT);
        write(LocalApicRegister.COMMAND, command | LocalApicRegister.ASSERT);
    }

    /// Says that the interrupt in service has been handled.
    @Uninterruptible(WHY)
    void endOfInterrupt() {
        write(LocalApicRegister.END_OF_INTERRUPT, 0);
    }

    /// The model-specific register that stands for one in memory.
    @Uninterruptible(WHY)
    private static int register(int offset) {
        return ModelSpecific.LOCAL_APIC + (offset >> LocalApicRegister.LOG_REGISTER_BYTES);
    }

    @Uninterruptible(WHY)
    private void write(int register, int value) {
        if (isByRegister) {
            ModelSpecificRegister.write(register(register), Integer.toUnsignedLong(value));
            return;
        }
        // SAFE: the page of registers that start() mapped.
        Memory.storeIntVolatile(registers.plus(register), value);
    }

    @Uninterruptible(WHY)
    private int read(int register) {
        if (isByRegister) {
            return (int) ModelSpecificRegister.read(register(register));
        }
        // SAFE: the page of registers that start() mapped.
        return Memory.loadIntVolatile(registers.plus(register));
    }
}
