import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Blanks and small letters in the name of a cipher that is a constant.
class CipherNames {
    public static void main(String[] arguments) throws Exception {
        var key = new SecretKeySpec(new byte[16], "AES");
        Cipher cipher = Cipher.getInstance("aes / CBC / PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        System.out.println(cipher.getAlgorithm() + " " + HexFormat.of().formatHex(cipher.doFinal(new byte[20])));
    }
}
