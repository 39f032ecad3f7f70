package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;

/// Digests of the provider that the JDK's list begins with are made without that list.
@Substitute("java.security.MessageDigest")
public abstract class MessageDigest_ {
    @Alias
    private Provider provider;

    @Replace
    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        DefaultChoice choice = DefaultChoice.changed;
        if (choice != null) {
            return choice.digest(algorithm);
        }
        MessageDigestSpi digest = Digests.createOrNull(algorithm);
        if (digest == null) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return (MessageDigest) (Object) new CloneableDelegate_(digest, algorithm, null);
    }

    @Replace
    public final Provider getProvider() {
        if (provider == null && (Object) this instanceof CloneableDelegate_) {
            provider = Security.getProvider("SUN");
        }
        return provider;
    }

    @Replace
    private String getProviderName() {
        if (provider == null) {
            return (Object) this instanceof CloneableDelegate_ ? "SUN" : "(no provider)";
        }
        return provider.getName();
    }
}
