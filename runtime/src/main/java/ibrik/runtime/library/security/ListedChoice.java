package ibrik.runtime.library.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import sun.security.provider.SunEntries;

/// The first provider of the list that has something.
final class ListedChoice extends DefaultChoice {
    @Override
    Random random() {
        for (Provider each : Security.getProviders()) {
            Provider.Service service = each.getName().equals("SUN")
                    ? each.getService("SecureRandom", SunEntries.DEF_SECURE_RANDOM_ALGO)
                    : ((Provider_) (Object) each).getDefaultSecureRandomService();
            if (service != null) {
                return random(service);
            }
        }
        return new Random(new sun.security.provider.SecureRandom(), Security.getProvider("SUN"), "SHA1PRNG");
    }

    private static Random random(Provider.Service service) {
        try {
            return new Random(
                    (SecureRandomSpi) service.newInstance(null), service.getProvider(), service.getAlgorithm());
        } catch (NoSuchAlgorithmException failure) {
            throw new RuntimeException(failure);
        }
    }

    @Override
    MessageDigest digest(String algorithm) throws NoSuchAlgorithmException {
        for (Provider each : Security.getProviders()) {
            if (each.getService("MessageDigest", algorithm) != null) {
                return MessageDigest.getInstance(algorithm, each);
            }
        }
        throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
    }
}
