import java.security.Security;
import javax.crypto.Cipher;

/// A security property that the program sets before the JDK reads it.
public class LimitedPolicy {
    public static void main(String[] arguments) throws Exception {
        Security.setProperty("crypto.policy", "limited");
        System.out.println(Cipher.getMaxAllowedKeyLength("AES") + " " + Cipher.getMaxAllowedKeyLength("RC5"));
    }
}
