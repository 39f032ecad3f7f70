package ibrik.runtime.library.security;

import java.security.MessageDigestSpi;
import java.util.Locale;
import sun.security.provider.MD2;
import sun.security.provider.MD5;
import sun.security.provider.SHA;
import sun.security.provider.SHA3;

/// Digests by their standard names (Java Security Standard Algorithm Names, JDK 25, "MessageDigest Algorithms") and the
/// other names that the JDK's provider `SUN` lists for them.
final class Digests {
    /// Before an object identifier, which may stand without it.
    private static final String IDENTIFIER = "OID.";
    /// NIST, "Computer Security Objects Register", `hashAlgs`.
    private static final String SECURE_HASHES = "2.16.840.1.101.3.4.2.";

    private Digests() {}

    /// A new digest, null for an unknown name; capitals do not matter.
    static MessageDigestSpi createOrNull(String algorithm) {
        String name = algorithm.toUpperCase(Locale.ROOT);
        return switch (name.startsWith(IDENTIFIER) ? name.substring(IDENTIFIER.length()) : name) {
            case "MD2", "1.2.840.113549.2.2" -> new MD2();
            case "MD5", "1.2.840.113549.2.5" -> new MD5();
            case "SHA", "SHA-1", "SHA1", "1.3.14.3.2.26" -> new SHA();
            case "SHA-224", "SHA224", SECURE_HASHES + 4 -> (MessageDigestSpi) (Object) new Sha224_();
            case "SHA-256", "SHA256", SECURE_HASHES + 1 -> (MessageDigestSpi) (Object) new Sha256_();
            case "SHA-384", "SHA384", SECURE_HASHES + 2 -> (MessageDigestSpi) (Object) new Sha384_();
            case "SHA-512", "SHA512", SECURE_HASHES + 3 -> (MessageDigestSpi) (Object) new Sha512_();
            case "SHA-512/224", "SHA512/224", SECURE_HASHES + 5 -> (MessageDigestSpi) (Object) new Sha512Of224_();
            case "SHA-512/256", "SHA512/256", SECURE_HASHES + 6 -> (MessageDigestSpi) (Object) new Sha512Of256_();
            case "SHA3-224", SECURE_HASHES + 7 -> new SHA3.SHA224();
            case "SHA3-256", SECURE_HASHES + 8 -> new SHA3.SHA256();
            case "SHA3-384", SECURE_HASHES + 9 -> new SHA3.SHA384();
            case "SHA3-512", SECURE_HASHES + 10 -> new SHA3.SHA512();
            case "SHAKE128-256", "SHAKE128", SECURE_HASHES + 11 -> new SHA3.SHAKE128Hash();
            case "SHAKE256-512", "SHAKE256", SECURE_HASHES + 12 -> new SHA3.SHAKE256Hash();
            default -> null;
        };
    }
}
