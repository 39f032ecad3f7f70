package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Class-data sharing: there is none, the whole image is what it wants to be.
@Substitute("jdk.internal.misc.CDS")
public final class CDS_ {
    /// Any number but 0: initialisers shall not ask the clock for a seed. The salt is sown again at start-up.
    @Add
    private static final long BUILD_TIME_SEED = 25;

    @Replace
    @Harmless("there is no archive of classes")
    private static int getCDSConfigStatus() {
        return 0;
    }

    @Replace
    @Harmless("there is no archive of classes")
    public static void initializeFromArchive(Class<?> type) {}

    @Replace
    @Harmless("the salt of collections is sown again at start-up")
    public static long getRandomSeedForDumping() {
        return BUILD_TIME_SEED;
    }
}
