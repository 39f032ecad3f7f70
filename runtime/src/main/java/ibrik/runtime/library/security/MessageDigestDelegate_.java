package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.security.MessageDigestSpi;
import java.security.Provider;

/// The JDK's adapter from a provider's digest to the class that programs use.
@Substitute("java.security.MessageDigest$Delegate")
final class MessageDigestDelegate_ {
    @Alias
    static native MessageDigestDelegate_ of(MessageDigestSpi digest, String algorithm, Provider provider);
}
