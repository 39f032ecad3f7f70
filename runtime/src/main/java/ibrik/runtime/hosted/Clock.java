package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Clocks of Linux.
@UsesMagic("passes a raw structure to Linux")
final class Clock {
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;

    private Address scratch = Address.none();

    /// @param buffer 16 bytes that the clock may use before others see them
    void start(Address buffer) {
        scratch = buffer;
    }

    /// Nanoseconds of a clock named as in clock_gettime(2).
    @Uninterruptible("the collector measures its pauses")
    long read(int clock) {
        SystemCall.call(SystemCall.CLOCK_GETTIME, clock, scratch.raw());
        // SAFE: Linux wrote a struct timespec.
        return Memory.loadLong(scratch) * NANOSECONDS_PER_SECOND + Memory.loadLong(scratch.plus(8));
    }
}
