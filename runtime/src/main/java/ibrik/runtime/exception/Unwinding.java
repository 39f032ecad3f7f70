package ibrik.runtime.exception;

import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Takes an exception from `ibrik_throw` to the nearest landing pad.
final class Unwinding {
    private Unwinding() {}

    /// Continues at the record's program counter with the exception in rax; never returns.
    @External("ibrik_resume")
    private static native void resume(Throwable thrown, Address record);

    @External("ibrik_leave_stack")
    private static native void leaveStack(Throwable thrown);

    /// @param record the registers of the frame that threw, in the frame of `ibrik_throw`
    @EntryPoint(value = "ibrik_unwind", fromAssembly = true)
    @Uninterruptible("the frames that it walks over must not change")
    static void unwind(Throwable thrown, Address record) {
        if (!Unwinder.findLandingPad(record)) {
            leaveStack(thrown);
        }
        resume(thrown, record);
    }
}
