package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Seeds are random bytes of the platform, whatever `securerandom.source` names.
@Substitute("sun.security.provider.SeedGenerator")
abstract class SeedGenerator_ {
    /// As many as a digest by SHA-1 has.
    @Add
    private static final int BYTES = 20;

    private SeedGenerator_() {}

    @Replace("<clinit>")
    @Harmless("its field holds the source of the bytes")
    private static void initialiseClass() {}

    @Replace
    public static void generateSeed(byte[] result) {
        PlatformRandom.fill(result);
    }

    @Replace
    static byte[] getSystemEntropy() {
        byte[] entropy = new byte[BYTES];
        PlatformRandom.fill(entropy);
        return entropy;
    }
}
