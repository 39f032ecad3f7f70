package ibrik.machine.instruction;

import ibrik.machine.register.Cr4;
import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// Instructions that steer the running core. Source: Intel SDM Vol. 2 (2023), "Instruction Set Reference".
@UsesMagic("machine instructions")
public final class Processor {
    private Processor() {}

    /// Rests until an interrupt has been handled; interrupts are off before and after, so none comes unseen before.
    @Assembly(value = "sti; hlt; cli", constraints = "~{memory},~{flags}")
    public static native void waitForInterrupt();

    /// From the next instruction but one on, interrupts come as they are asked for.
    @Assembly(value = "sti", constraints = "~{memory},~{flags}")
    public static native void allowInterrupts();

    /// From here on interrupts wait.
    @Assembly(value = "cli", constraints = "~{memory},~{flags}")
    public static native void forbidInterrupts();

    /// What was stored before is seen by other cores before the next instruction.
    @Assembly(value = "mfence; lfence", constraints = "~{memory},~{flags}")
    public static native void completeStores();

    /// Tells the core (and an emulator) that it spins.
    @Assembly(value = "pause", constraints = "~{memory},~{flags}")
    public static native void pause();

    /// Stops the core for good, interrupts off.
    @Assembly(value = "1: cli; hlt; jmp 1b", constraints = "~{memory},~{flags}")
    public static native void stop();

    /// Ends the machine: a fault without an interrupt table is a triple fault.
    @Assembly(value = "pushq $$0; pushq $$0; lidt (%rsp); int3", constraints = "~{memory},~{flags}")
    public static native void tripleFault();

    /// The time-stamp counter.
    @Assembly(value = "rdtsc; shlq $$32, %rdx; orq %rdx, %rax", constraints = "={ax},~{rdx},~{flags}")
    public static native long timeStamp();

    /// 64 bits of the hardware's random numbers, 0 if it has none to give; RDRAND must be there (CPUID).
    @Assembly(value = "xorl %ecx, %ecx; rdrandq %rax; cmovncq %rcx, %rax", constraints = "={ax},~{rcx},~{flags}")
    public static native long randomOrZero();

    /// CR2: the address of the last page fault.
    @Assembly(value = "movq %cr2, $0", constraints = "=r,~{flags}")
    public static native long pageFaultAddress();

    /// CR3: makes the page tables at this physical address current.
    @Assembly(value = "movq $0, %cr3", constraints = "r,~{memory},~{flags}")
    public static native void usePageTables(long physicalRoot);

    /// Drops what the core remembers of the page that holds `page`.
    @Assembly(value = "invlpg ($0)", constraints = "r,~{memory},~{flags}")
    public static native void forgetPage(Address page);

    /// Drops what the core remembers of all pages, global ones too: CR4.PGE off and on. Source: Intel SDM Vol. 3A
    /// (2023), "Operations that Invalidate TLBs and Paging-Structure Caches".
    @Assembly(
            value = "movq %cr4, %rax; movq %rax, %rcx; xorq $$" + Cr4.PAGE_GLOBAL
                    + ", %rcx; movq %rcx, %cr4; movq %rax, %cr4",
            constraints = "~{rax},~{rcx},~{memory},~{flags}")
    public static native void forgetAllPages();

    /// Reads a byte 4 KiB below the stack pointer.
    @Assembly(value = "testb $$0, -4096(%rsp)", constraints = "~{memory},~{flags}")
    public static native void touchStack();

    /// Loads the interrupt table; `pointer` holds a 16-bit limit and a 64-bit base.
    @Assembly(value = "lidt ($0)", constraints = "r,~{memory},~{flags}")
    public static native void useInterruptTable(Address pointer);

    /// Loads the segment table; `pointer` as for [#useInterruptTable].
    @Assembly(value = "lgdt ($0)", constraints = "r,~{memory},~{flags}")
    public static native void useSegmentTable(Address pointer);

    @Assembly(value = "ltr ${0:w}", constraints = "r,~{memory},~{flags}")
    public static native void useTaskState(int selector);
}
