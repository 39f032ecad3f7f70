import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by all their names, and by none. */
public class Digests {
    public static void main(String[] args) throws NoSuchAlgorithmException {
        byte[] text = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
        for (String name : new String[] {"MD5", "SHA-1", "sha-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256", "SHA3-256", "SHA3-512",
            "MD2", "SHAKE128", "SHAKE256-512", "1.3.14.3.2.26", "OID.2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.4", "2.16.840.1.101.3.4.2.10"}) {
            MessageDigest digest = MessageDigest.getInstance(name);
            System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength() + " " + HexFormat.of().formatHex(digest.digest(text)));
        }
        try {
            MessageDigest.getInstance("SHA-513");
        } catch (NoSuchAlgorithmException unknown) {
            System.out.println(unknown.getMessage());
        }
    }
}
