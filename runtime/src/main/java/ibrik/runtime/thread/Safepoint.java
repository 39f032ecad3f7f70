package ibrik.runtime.thread;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.platform.FaultInjection;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.raw.Address;

/// What happens when a poll in compiled code finds a request.
final class Safepoint {
    private Safepoint() {}

    @EntryPoint(value = "ibrik_safepoint", fromAssembly = true)
    static void enter() {
        // NOTE: withdrawn first: a wish that comes from now on is served below, or raises the request again.
        Heap.atPoll();
        Scheduler.atPoll();
    }

    /// The poll of methods that recurse: their stack pointer was below the stack limit when they started.
    ///
    /// @return whether the stack is full
    @EntryPoint(value = "ibrik_check_stack_limit", fromAssembly = true)
    static boolean isStackFull(Address stackPointer) {
        if (PollRequest.isRaised()) {
            enter();
        }
        if (FaultInjection.counts() && FaultInjection.stackCheckFails()) {
            return true;
        }
        return stackPointer.isBelow(new Address(PollRequest.stackLimit()));
    }
}
