import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Codes of messages, keys from passwords, random bytes.
public class Macs {
    private static final byte[] TEXT = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
        for (String name : List.of(
                "HmacMD5", "HmacSHA1", "HmacSHA224", "HmacSHA256", "HmacSHA384", "HmacSHA512", "HmacSHA512/256",
                "HmacSHA3-256", "hmacsha256")) {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec("Jefe".getBytes(StandardCharsets.US_ASCII), name));
            System.out.println(mac.getAlgorithm() + " " + mac.getProvider().getName() + " " + mac.getMacLength() + " "
                    + HexFormat.of().formatHex(mac.doFinal(TEXT)));
        }
        derive("PBKDF2WithHmacSHA1", 2, 160);
        derive("PBKDF2WithHmacSHA256", 100, 256);
        derive("PBKDF2WithHmacSHA512", 10, 512);
        KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256");
        System.out.println(generator.generateKey().getEncoded().length + " " + generator.getAlgorithm());
        KeyGenerator aes = KeyGenerator.getInstance("AES");
        aes.init(192);
        System.out.println(aes.generateKey().getEncoded().length);
        random("NativePRNG");
        random("DRBG");
        random("SHA1PRNG");
        SecureRandom fixed = SecureRandom.getInstance("SHA1PRNG");
        fixed.setSeed(42);
        System.out.println(fixed.nextInt() + " " + fixed.nextLong());
        System.out.println(SecureRandom.getInstanceStrong().getAlgorithm());
        fail("HmacNothing");
        Mac unset = Mac.getInstance("HmacSHA256");
        try {
            unset.doFinal();
        } catch (IllegalStateException expected) {
            System.out.println(expected.getMessage());
        }
        try {
            unset.init(null);
        } catch (InvalidKeyException expected) {
            System.out.println(expected.getMessage());
        }
    }

    private static void derive(String name, int rounds, int bits) throws Exception {
        SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
        PBEKeySpec key = new PBEKeySpec(
                "password".toCharArray(), "salt".getBytes(StandardCharsets.US_ASCII), rounds, bits);
        System.out.println(
                name + " " + HexFormat.of().formatHex(factory.generateSecret(key).getEncoded()));
    }

    private static void random(String name) throws NoSuchAlgorithmException {
        SecureRandom random = SecureRandom.getInstance(name);
        byte[] first = new byte[24];
        byte[] second = new byte[24];
        random.nextBytes(first);
        random.nextBytes(second);
        System.out.println(random.getAlgorithm() + " " + random.getProvider().getName() + " "
                + Arrays.equals(first, second) + " " + random.generateSeed(5).length);
    }

    private static void fail(String name) throws NoSuchAlgorithmException {
        try {
            Mac.getInstance(name);
        } catch (NoSuchAlgorithmException expected) {
            System.out.println(expected);
        }
    }
}
