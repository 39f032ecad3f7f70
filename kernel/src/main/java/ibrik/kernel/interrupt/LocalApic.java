package ibrik.kernel.interrupt;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.instruction.ModelSpecificRegister;
import ibrik.machine.instruction.Ports;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The core's own interrupt controller and timer (xAPIC). Source: Intel SDM Vol. 3A (2023), "Advanced Programmable
/// Interrupt Controller (APIC)", tables "Local APIC Register Address Map" and "Divide Configuration Register".
@UsesMagic("registers of a device in memory")
public final class LocalApic {
    /// The timer's counter has 32 bits.
    public static final long MOST_TICKS = 0xFFFF_FFFFL;

    private static final int END_OF_INTERRUPT = 0xB0;
    private static final int SPURIOUS_VECTOR = 0xF0;
    private static final int TIMER_VECTOR = 0x320;
    private static final int TIMER_START = 0x380;
    private static final int TIMER_NOW = 0x390;
    private static final int TIMER_DIVIDER = 0x3E0;

    private static final int SOFTWARE_ENABLE = 0x100;
    private static final int MASKED = 1 << 16;
    private static final int DIVIDE_BY_ONE = 0xB;
    private static final long BASE = 0x000F_FFFF_FFFF_F000L;
    private static final long GLOBAL_ENABLE = 1 << 11;
    private static final String WHY = "interrupts are acknowledged here";

    /// 8259A data sheet: masks of the two old controllers.
    private static final int FIRST_PIC_MASK = 0x21;

    private static final int SECOND_PIC_MASK = 0xA1;
    private static final int ALL_MASKED = 0xFF;

    private Address registers = Address.none();

    /// Masks the old controllers, maps and enables this one, and lets its timer count down from its highest value.
    public void start(KernelMemory memory) {
        Ports.writeByte(FIRST_PIC_MASK, ALL_MASKED);
        Ports.writeByte(SECOND_PIC_MASK, ALL_MASKED);
        long base = ModelSpecificRegister.read(ModelSpecificRegister.LOCAL_APIC_BASE);
        ModelSpecificRegister.write(ModelSpecificRegister.LOCAL_APIC_BASE, base | GLOBAL_ENABLE);
        registers = memory.devices().map(base & BASE, AddressSpace.PAGE, Caching.UNCACHED);
        if (registers.isNone()) {
            throw Panic.because("no memory to map the local APIC", base);
        }
        write(SPURIOUS_VECTOR, SOFTWARE_ENABLE | Vector.SPURIOUS);
        write(TIMER_DIVIDER, DIVIDE_BY_ONE);
        restartTimer();
    }

    /// Counts down from [#MOST_TICKS] without an interrupt.
    @Uninterruptible(WHY)
    public void restartTimer() {
        write(TIMER_VECTOR, MASKED | Vector.TIMER);
        write(TIMER_START, -1);
    }

    /// Timer ticks since [#restartTimer], at most [#MOST_TICKS].
    @Uninterruptible(WHY)
    public long timerTicks() {
        return MOST_TICKS - (read(TIMER_NOW) & MOST_TICKS);
    }

    /// One interrupt of this vector after so many ticks, 1 to [#MOST_TICKS]; none of what was asked for before.
    @Uninterruptible(WHY)
    public void interruptAfter(long ticks, int vector) {
        write(TIMER_VECTOR, vector);
        write(TIMER_START, (int) ticks);
    }

    /// Says that the interrupt in service has been handled.
    @Uninterruptible(WHY)
    void endOfInterrupt() {
        write(END_OF_INTERRUPT, 0);
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
