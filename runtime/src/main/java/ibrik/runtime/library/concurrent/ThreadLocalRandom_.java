package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

/// Initialised at build time; the seed is sown at start-up, from the platform.
@Substitute("java.util.concurrent.ThreadLocalRandom")
public final class ThreadLocalRandom_ {
    @Alias
    private static Unsafe U;

    @Alias
    private static long SEED;

    @Alias
    private static long PROBE;

    @Alias
    private static long SECONDARY;

    @Alias
    private static long THREADLOCALS;

    @Alias
    private static long INHERITABLETHREADLOCALS;

    @Alias
    private static AtomicInteger probeGenerator;

    @Alias
    private static ThreadLocalRandom instance;

    @Alias
    private static AtomicLong seeder;

    @Alias
    private static JavaLangAccess JLA;

    @Alias
    boolean initialized;

    @Replace("<clinit>")
    private static void initialise() {
        U = Unsafe.getUnsafe();
        SEED = U.objectFieldOffset(Thread.class, "threadLocalRandomSeed");
        PROBE = U.objectFieldOffset(Thread.class, "threadLocalRandomProbe");
        SECONDARY = U.objectFieldOffset(Thread.class, "threadLocalRandomSecondarySeed");
        THREADLOCALS = U.objectFieldOffset(Thread.class, "threadLocals");
        INHERITABLETHREADLOCALS = U.objectFieldOffset(Thread.class, "inheritableThreadLocals");
        probeGenerator = new AtomicInteger();
        instance = (ThreadLocalRandom) unseeded();
        seeder = new AtomicLong();
        JLA = SharedSecrets.getJavaLangAccess();
    }

    /// The constructor would take a seed from the clock, which this class does not use.
    @Add
    private static Object unseeded() {
        try {
            Object random = U.allocateInstance(ThreadLocalRandom.class);
            ((ThreadLocalRandom_) random).initialized = true;
            return random;
        } catch (InstantiationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Add
    public static void seed(long random) {
        seeder.set(random);
    }
}
