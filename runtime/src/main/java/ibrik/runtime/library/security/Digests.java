package ibrik.runtime.library.security;

import java.security.MessageDigestSpi;
import java.util.Locale;
import sun.security.provider.MD5;
import sun.security.provider.SHA;
import sun.security.provider.SHA3;

/// Digests by their standard names (Java Security Standard Algorithm Names, JDK 25, "MessageDigest Algorithms").
final class Digests {
    private Digests() {}

    /// A new digest, null for an unknown name; capitals do not matter.
    static MessageDigestSpi createOrNull(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "MD5" -> new MD5();
            case "SHA", "SHA-1", "SHA1" -> new SHA();
            case "SHA-224", "SHA224" -> (MessageDigestSpi) (Object) new Sha224_();
            case "SHA-256", "SHA256" -> (MessageDigestSpi) (Object) new Sha256_();
            case "SHA-384", "SHA384" -> (MessageDigestSpi) (Object) new Sha384_();
            case "SHA-512", "SHA512" -> (MessageDigestSpi) (Object) new Sha512_();
            case "SHA-512/224", "SHA512/224" -> (MessageDigestSpi) (Object) new Sha512Of224_();
            case "SHA-512/256", "SHA512/256" -> (MessageDigestSpi) (Object) new Sha512Of256_();
            case "SHA3-224" -> new SHA3.SHA224();
            case "SHA3-256" -> new SHA3.SHA256();
            case "SHA3-384" -> new SHA3.SHA384();
            case "SHA3-512" -> new SHA3.SHA512();
            default -> null;
        };
    }
}
