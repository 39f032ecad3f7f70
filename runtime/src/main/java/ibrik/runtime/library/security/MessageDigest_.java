package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/// Digests are those of the JDK's own provider, found without the list of providers.
@Substitute("java.security.MessageDigest")
public abstract class MessageDigest_ {
    @Replace
    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        MessageDigestSpi digest = Digests.createOrNull(algorithm);
        if (digest == null) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return (MessageDigest) (Object) new CloneableDelegate_(digest, algorithm, null);
    }
}
