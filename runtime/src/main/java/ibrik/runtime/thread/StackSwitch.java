package ibrik.runtime.thread;

import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The change from one stack to another, `machine/src/main/assembly/common/switch.s`.
@UsesMagic("prepares the first frame of a stack")
final class StackSwitch {
    private static final int WORD_BYTES = 8;
    /// Callee-saved registers of System V AMD64 (ABI 1.0, figure 3.4) that `ibrik_switch_stack` takes from the stack.
    private static final int SAVED_REGISTERS = 6;
    private static final long STACK_ALIGNMENT = 16;

    private StackSwitch() {}

    /// Leaves the running stack for another; returns, with the other's stack pointer, when someone switches back.
    @External("ibrik_switch_stack")
    static native Address to(Address stackPointer);

    @Symbol("ibrik_strand_main")
    private static native Address firstFunction();

    /// Lays down the first frame below `end`; returns the stack pointer to switch to.
    @NoFail("a stack has its first frame or is not one")
    static Address prepare(Address end) {
        // At the entry of a function the return address lies 8 below a multiple of 16 (System V AMD64, 3.2.2).
        Address returnAddress = end.alignedDown(STACK_ALIGNMENT).minus(WORD_BYTES);
        Address function = returnAddress.minus(WORD_BYTES);
        Address stackPointer = function.minus(SAVED_REGISTERS * WORD_BYTES);
        // SAFE: the words lie at the top of a stack that belongs to the caller and is not running.
        Memory.fill(stackPointer, end.distanceFrom(stackPointer), (byte) 0);
        Memory.storeAddress(function, firstFunction());
        return stackPointer;
    }

    /// Whether nothing has run yet on the stack with this stack pointer.
    @Uninterruptible("looks at the stack of a strand that must not run meanwhile")
    static boolean isUnused(Address stackPointer) {
        // SAFE: the word is on a stack that prepare or ibrik_switch_stack has left so.
        return Memory.loadAddress(stackPointer.plus(SAVED_REGISTERS * WORD_BYTES))
                .isSame(firstFunction());
    }

    /// Where a new stack begins; `previous` is the stack pointer of the strand that switched here.
    @EntryPoint(value = "ibrik_strand_main", fromAssembly = true)
    static void main(Address previous) {
        Scheduler.begun(previous);
        Scheduler.current().run();
    }
}
