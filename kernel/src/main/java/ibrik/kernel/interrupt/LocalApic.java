package ibrik.kernel.interrupt;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.device.InterruptController;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.ModelSpecificRegister;
import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.machine.register.ApicBase;
import ibrik.machine.register.ModelSpecific;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The core's own interrupt controller and timer (xAPIC); its registers: [LocalApicRegister].
@UsesMagic("registers of a device in memory")
public final class LocalApic {
    /// The timer's counter has 32 bits.
    public static final long MOST_TICKS = 0xFFFF_FFFFL;

    private static final String WHY = "interrupts are acknowledged here";

    private Address registers = Address.none();

    /// Masks the old controllers, maps and enables this one, and lets its timer count down from its highest value.
    public void start(KernelMemory memory) {
        Ports.writeByte(InterruptController.FIRST_MASK, InterruptController.ALL_MASKED);
        Ports.writeByte(InterruptController.SECOND_MASK, InterruptController.ALL_MASKED);
        ApicBase base = new ApicBase(ModelSpecificRegister.read(ModelSpecific.LOCAL_APIC_BASE));
        ModelSpecificRegister.write(
                ModelSpecific.LOCAL_APIC_BASE, base.enabled().raw());
        registers = memory.devices().map(base.address(), AddressSpace.PAGE, Caching.UNCACHED);
        if (registers.isNone()) {
            throw Panic.because("no memory to map the local APIC", base.address());
        }
        startTimer();
    }

    /// The same on another core, whose registers are at the same address.
    public void startOther() {
        ApicBase base = new ApicBase(ModelSpecificRegister.read(ModelSpecific.LOCAL_APIC_BASE));
        ModelSpecificRegister.write(
                ModelSpecific.LOCAL_APIC_BASE, base.enabled().raw());
        startTimer();
    }

    private void startTimer() {
        write(LocalApicRegister.SPURIOUS_VECTOR, LocalApicRegister.SOFTWARE_ENABLE | Vector.SPURIOUS);
        write(LocalApicRegister.TIMER_DIVIDER, LocalApicRegister.DIVIDE_BY_ONE);
        restartTimer();
    }

    /// The number by which interrupts are sent to this core.
    @Uninterruptible("a device is started with nobody in between")
    public int identity() {
        return read(LocalApicRegister.IDENTITY) >>> LocalApicRegister.IDENTITY_SHIFT;
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

    /// Sends a vector, or [LocalApicRegister#INIT] and [LocalApicRegister#START], to the core with this number.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void send(int identity, int command) {
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

    @Uninterruptible(WHY)
    private void write(int register, int value) {
        // SAFE: the page of registers that start() mapped.
        Memory.storeIntVolatile(registers.plus(register), value);
    }

    @Uninterruptible(WHY)
    private int read(int register) {
        // SAFE: the page of registers that start() mapped.
        return Memory.loadIntVolatile(registers.plus(register));
    }
}
