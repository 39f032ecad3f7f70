package ibrik.kernel.processor;

import ibrik.machine.instruction.Cpuid;
import ibrik.machine.instruction.Processor;

/// Unpredictable bits: the hardware's, and the time mixed in.
public final class Entropy {
    /// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014): increment and mixing function.
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    public long next() {
        state += GOLDEN_GAMMA + Processor.timeStamp();
        if ((Cpuid.ecx(Cpuid.FEATURES, 0) & Cpuid.RANDOM) != 0) {
            state ^= Processor.randomOrZero();
        }
        return mix(state);
    }

    private static long mix(long value) {
        long once = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D0_49BB_1331_11EBL;
        return twice ^ twice >>> 31;
    }
}
