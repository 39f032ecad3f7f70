package ibrik.runtime.library.security;

import ibrik.runtime.library.lang.StandardProperties;
import ibrik.vocabulary.mark.Atomic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandomSpi;

/// What `new SecureRandom()` and `MessageDigest.getInstance` take from a list of providers that the program has
/// changed, or a file that the build names.
///
/// Only code that changes the list sets the field, or the build, so programs without it have neither list nor
/// providers.
abstract class DefaultChoice {
    @Atomic("null until the list changes for the first time; each choice reads the list anew")
    static volatile DefaultChoice changed =
            StandardProperties.isGiven("java.security.properties") ? new ListedChoice() : null;

    DefaultChoice() {}

    /// @param algorithm the name of the generator
    record Random(SecureRandomSpi generator, Provider provider, String algorithm) {}

    abstract Random random();

    abstract MessageDigest digest(String algorithm) throws NoSuchAlgorithmException;
}
