package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;
import java.security.MessageDigestSpi;
import java.security.Provider;

/// `new CloneableDelegate_(...)` is the constructor of the JDK's adapter from a provider's digest to the class that
/// programs use; the digests of [Digests] can all be cloned.
@Substitute("java.security.MessageDigest$Delegate$CloneableDelegate")
final class CloneableDelegate_ {
    CloneableDelegate_(MessageDigestSpi digest, String algorithm, Provider provider) {}
}
