package ibrik.runtime.hosted;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.runtime.startup.Startup;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.StartUp;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;

/// Start of a hosted program: platform, faults, main stack, heap, then the application.
@UsesMagic("sets up the executor block and the stack")
final class HostedEntry {
    /// The most that `-Xss` can ask for. Linux gives memory when it is touched.
    private static final long STACK_BYTES = (1 << 30) + StackLayout.STACK_RESERVE;

    @Atomic("what it writes it writes at the start, under locks, or into the block of the running executor")
    private static final LinuxPlatform PLATFORM = new LinuxPlatform();

    private HostedEntry() {}

    @External("ibrik_hosted_enter")
    private static native void enter(Address stackBase);

    /// Called by the assembly on the stack that Linux made, with `%gs` on a zeroed executor block.
    @EntryPoint(value = "ibrik_hosted_main", fromAssembly = true)
    @StartUp("the start of the process")
    static void main(Address firstStack) {
        Platform.install(PLATFORM);
        PLATFORM.start(firstStack);
        Signals.start(LinuxPlatform.scratch());
        Address stack = PLATFORM.allocateStack(STACK_BYTES);
        if (stack.isNone()) {
            PLATFORM.panic("no memory for the main stack", STACK_BYTES);
        }
        PollRequest.limitStack(stack.raw() + StackLayout.STACK_RESERVE);
        Executor.storeLong(ExecutorLayout.STACK_BASE, stack.raw() + STACK_BYTES);
        enter(stack.plus(STACK_BYTES));
    }

    /// Called by the assembly on the stack that [#main] made.
    @EntryPoint(value = "ibrik_hosted_run", fromAssembly = true)
    @StartUp("the start of the process")
    static void run() {
        Heap.start();
        Heap.bound(PLATFORM.defaultHeapBytes());
        Startup.run();
    }
}
