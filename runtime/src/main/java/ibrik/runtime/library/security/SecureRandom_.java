package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.SecureRandomSpi;

/// The platform's entropy behind the class that security code uses; there are no providers to choose from.
@Substitute("java.security.SecureRandom")
public class SecureRandom_ {
    @Alias
    private SecureRandomSpi secureRandomSpi;

    @Alias
    private String algorithm;

    @Replace
    private void getDefaultPRNG(boolean seeded, byte[] seed) {
        secureRandomSpi = new PlatformRandom();
        algorithm = "NativePRNG";
    }

    /// Between two calls of the platform nobody else runs.
    @Replace
    @Harmless("the generator behind it has no state")
    private boolean getThreadSafe() {
        return true;
    }
}
