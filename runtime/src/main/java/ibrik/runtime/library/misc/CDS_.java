package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Class-data sharing: there is none, the whole image is what it wants to be.
@Substitute("jdk.internal.misc.CDS")
public final class CDS_ {
    /// Any number but 0: initialisers shall not ask the clock for a seed. The salt is sown again at start-up.
    @Add
    private static final long BUILD_TIME_SEED = 25;

    @Replace
    private static int getCDSConfigStatus() {
        return 0;
    }

    @Replace
    public static void initializeFromArchive(Class<?> type) {}

    @Replace
    public static long getRandomSeedForDumping() {
        return BUILD_TIME_SEED;
    }
}
