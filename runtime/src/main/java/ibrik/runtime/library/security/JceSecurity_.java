package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;

/// Which keys ciphers may have: the policy files are those of the JDK that builds the image.
@Substitute("javax.crypto.JceSecurity")
final class JceSecurity_ {
    @Alias
    private static CryptoPermissions_ defaultPolicy;

    @Alias
    private static CryptoPermissions_ exemptPolicy;

    private JceSecurity_() {}

    @Replace
    private static void setupJurisdictionPolicies() throws IOException, GeneralSecurityException {
        String policy = Security.getProperty("crypto.policy");
        if (policy == null || policy.equals("unlimited")) {
            defaultPolicy = CryptoPolicies.load(CryptoPolicies.UNLIMITED);
        } else if (policy.equals("limited")) {
            defaultPolicy = CryptoPolicies.load(CryptoPolicies.LIMITED);
            exemptPolicy = CryptoPolicies.load(CryptoPolicies.EXEMPT);
        } else {
            throw new SecurityException("Can't read cryptographic policy directory: " + policy);
        }
    }

    @Replace
    @Harmless("the verifier of OpenJDK takes any provider")
    static Exception getVerificationResult(Provider provider) {
        return null;
    }
}
