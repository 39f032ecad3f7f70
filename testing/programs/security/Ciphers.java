import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Ciphers with fixed keys: what they write, what they refuse, and with which words.
public class Ciphers {
    private static final byte[] TEXT = "A text that is longer than two blocks.".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
        Key aes = new SecretKeySpec(count(16), "AES");
        IvParameterSpec start = new IvParameterSpec(count(16));
        both("AES/ECB/PKCS5Padding", aes, null);
        both("AES/CBC/PKCS5Padding", aes, start);
        both("AES/CTR/NoPadding", aes, start);
        both("AES/CFB8/NoPadding", aes, start);
        both("AES", new SecretKeySpec(count(32), "AES"), null);
        both("AES/GCM/NoPadding", aes, new GCMParameterSpec(128, count(12)));
        both("ChaCha20-Poly1305", new SecretKeySpec(count(32), "ChaCha20"), new IvParameterSpec(count(12)));
        both("ChaCha20", new SecretKeySpec(count(32), "ChaCha20"), new ChaCha20ParameterSpec(count(12), 1));
        both("DESede/CBC/PKCS5Padding", new SecretKeySpec(count(24), "DESede"), new IvParameterSpec(count(8)));
        both("Blowfish", new SecretKeySpec(count(16), "Blowfish"), null);
        both("RC4", new SecretKeySpec(count(16), "RC4"), null);
        wrap(aes);
        byPassword("PBEWithHmacSHA256AndAES_128");
        byPassword("PBEWithSHA1AndDESede");
        refuse("AES/CBC/NoPadding", aes, start);
        refuse("AES/CBC/PKCS5Padding", new SecretKeySpec(count(15), "AES"), start);
        refuse("AES/GCM/NoPadding", aes, start);
        refuse("Nothing/CBC/PKCS5Padding", aes, start);
        refuse("AES/Nothing/PKCS5Padding", aes, start);
        refuse("AES/CBC/Nothing", aes, start);
        damage("AES/CBC/PKCS5Padding", aes, start);
        damage("AES/GCM/NoPadding", aes, new GCMParameterSpec(128, count(12)));
        System.out.println(Cipher.getMaxAllowedKeyLength("AES"));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("AES");
        parameters.init(start);
        System.out.println(HexFormat.of().formatHex(parameters.getEncoded()));
    }

    private static byte[] count(int length) {
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = (byte) index;
        }
        return bytes;
    }

    private static void both(String name, Key key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        byte[] first = cipher.update(TEXT, 0, 5);
        byte[] rest = cipher.doFinal(TEXT, 5, TEXT.length - 5);
        byte[] all = concatenate(first == null ? new byte[0] : first, rest);
        System.out.println(name + " " + cipher.getProvider().getName() + " " + cipher.getBlockSize() + " "
                + HexFormat.of().formatHex(all));
        Cipher back = Cipher.getInstance(name);
        back.init(Cipher.DECRYPT_MODE, key, parameters);
        System.out.println(Arrays.equals(back.doFinal(all), TEXT));
    }

    private static byte[] concatenate(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static void wrap(Key key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, key);
        byte[] wrapped = cipher.wrap(new SecretKeySpec(count(32), "AES"));
        cipher.init(Cipher.UNWRAP_MODE, key);
        System.out.println(HexFormat.of().formatHex(wrapped) + " "
                + cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getAlgorithm());
    }

    private static void byPassword(String name) throws GeneralSecurityException {
        Key key = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec("password".toCharArray()));
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(count(8), 100, new IvParameterSpec(count(16))));
        System.out.println(name + " " + HexFormat.of().formatHex(cipher.doFinal(TEXT)));
    }

    private static void refuse(String name, Key key, AlgorithmParameterSpec parameters) {
        try {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
            cipher.doFinal(TEXT);
        } catch (GeneralSecurityException expected) {
            System.out.println(name + ": " + expected);
        }
    }

    private static void damage(String name, Key key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        byte[] bytes = cipher.doFinal(TEXT);
        bytes[bytes.length - 1] ^= 1;
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        try {
            cipher.doFinal(bytes);
        } catch (GeneralSecurityException expected) {
            System.out.println(name + ": " + expected);
        }
    }
}
