package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// For [SecureRandom_].
@Substitute("java.security.SecureRandomSpi")
abstract class RandomSpi_ {
    @Alias
    abstract void engineSetSeed(byte[] seed);
}
