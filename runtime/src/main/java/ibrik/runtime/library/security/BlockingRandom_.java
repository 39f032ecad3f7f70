package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.SecureRandomParameters;

/// The same bytes as those of [NativeRandom_]: a kernel that has started waits for none.
@Substitute("sun.security.provider.NativePRNG$Blocking")
final class BlockingRandom_ {
    BlockingRandom_(SecureRandomParameters parametersOrNull) {}

    @Replace("<clinit>")
    @Harmless("its field holds the files of the bytes")
    private static void initialiseClass() {}

    @Replace("<init>")
    public void initialise(SecureRandomParameters parametersOrNull) {
        if (parametersOrNull != null) {
            throw new IllegalArgumentException("Unsupported params: " + parametersOrNull.getClass());
        }
    }

    @Replace
    @Harmless("the platform has random bytes")
    static boolean isAvailable() {
        return true;
    }

    @Replace
    @Harmless("seeds could only add to what is random already")
    protected void engineSetSeed(byte[] seed) {}

    @Replace
    protected void engineNextBytes(byte[] bytes) {
        PlatformRandom.fill(bytes);
    }

    @Replace
    protected byte[] engineGenerateSeed(int count) {
        byte[] seed = new byte[count];
        PlatformRandom.fill(seed);
        return seed;
    }
}
