package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Clocks of Linux: through the kernel's library where there is one, else by system calls.
@UsesMagic("passes a raw structure to Linux")
final class Clock {
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;

    private final KernelLibrary library = new KernelLibrary();
    private Address function = Address.none();

    @External("ibrik_call_function")
    private static native long call(Address function, long first, long second);

    void start(Address auxiliaryVector) {
        function = library.find(auxiliaryVector, "__vdso_clock_gettime");
    }

    /// Nanoseconds of a clock named as in clock_gettime(2).
    @Uninterruptible("the collector measures its pauses")
    long read(int clock) {
        Address time = LinuxExecutor.time();
        if (function.isNone()) {
            SystemCall.call(SystemCall.CLOCK_GETTIME, clock, time.raw());
        } else {
            call(function, clock, time.raw());
        }
        // SAFE: a struct timespec was written.
        return Memory.loadLong(time) * NANOSECONDS_PER_SECOND + Memory.loadLong(time.plus(8));
    }
}
