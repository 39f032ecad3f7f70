package virtual;

import java.security.Security;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Properties set by names that the build cannot know: what the threads stand on is ready all the same, and providers of
 * security that are made during the run have their classes.
 */
public class ComputedProperties {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 3; i++) {
            String name = "key" + (args.length + i);
            Thread.ofVirtual().start(() -> System.setProperty(name, name.toUpperCase())).join();
            System.out.println(name + " " + System.getProperty(name));
        }
        System.out.println(Security.getProviders().length);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[] {1, 2, 3}, "any"));
        System.out.println(HexFormat.of().formatHex(mac.doFinal(new byte[] {4, 5})));
    }
}
