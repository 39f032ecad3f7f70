package ibrik.runtime.library.security;

import com.sun.crypto.provider.SunJCE;
import java.security.Provider;
import java.security.Security;
import sun.security.ec.SunEC;
import sun.security.provider.Sun;
import sun.security.rsa.SunRsaSign;
import sun.security.ssl.SunJSSE;

/// The JDK's providers, made when the image is built: their tables of services lie in the image, and the compiler reads
/// there which classes they name.
final class InstalledProviders {
    private static final Provider[] ALL = {
        new Sun(),
        new SunRsaSign(),
        new SunEC(),
        new SunJSSE(),
        new SunJCE(),
        (Provider) (Object) new JgssProvider_(),
        (Provider) (Object) new SaslProvider_(),
        (Provider) (Object) new XmlSignatureProvider_(),
        (Provider) (Object) new CardProvider_(),
        (Provider) (Object) new LdapProvider_(),
        (Provider) (Object) new KerberosSaslProvider_(),
        (Provider) (Object) new TokenProvider_(),
    };

    /// True if the properties list a provider that is none of these, or has an argument.
    static final boolean LISTS_OTHERS = listsOthers();

    private InstalledProviders() {}

    private static boolean listsOthers() {
        for (int number = 1; ; number++) {
            String listed = Security.getProperty("security.provider." + number);
            if (listed == null) {
                return false;
            }
            if (findOrNull(listed.strip()) == null) {
                return true;
            }
        }
    }

    /// @param name of the provider or of its class
    static Provider findOrNull(String name) {
        for (Provider each : ALL) {
            if (each.getName().equals(name) || each.getClass().getName().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
