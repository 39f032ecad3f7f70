package ibrik.kernel.processor;

import ibrik.machine.cpuid.Features;
import ibrik.machine.instruction.Processor;

/// Unpredictable bits: the hardware's, and the time mixed in.
public final class Entropy {
    /// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014): increment and mixing function.
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private static final long FIRST_FACTOR = 0xBF58_476D_1CE4_E5B9L;
    private static final long SECOND_FACTOR = 0x94D0_49BB_1331_11EBL;

    private long state;

    public long next() {
        state += GOLDEN_GAMMA + Processor.timeStamp();
        if (Features.hasRandom()) {
            state ^= Processor.randomOrZero();
        }
        return mix(state);
    }

    private static long mix(long value) {
        long once = (value ^ value >>> 30) * FIRST_FACTOR;
        long twice = (once ^ once >>> 27) * SECOND_FACTOR;
        return twice ^ twice >>> 31;
    }
}
