package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import sun.security.provider.NativePRNG;

/// The generator that nobody chose is the one that the JDK's list of providers begins with, made without that list.
@Substitute("java.security.SecureRandom")
public class SecureRandom_ {
    @Alias
    private SecureRandomSpi secureRandomSpi;

    @Alias
    private Provider provider;

    @Alias
    private String algorithm;

    @Replace
    private void getDefaultPRNG(boolean seeded, byte[] seed) {
        DefaultChoice choice = DefaultChoice.changed;
        String name = "NativePRNG";
        if (choice == null) {
            secureRandomSpi = new NativePRNG(null);
        } else {
            DefaultChoice.Random random = choice.random();
            secureRandomSpi = random.generator();
            provider = random.provider();
            name = random.algorithm();
            if (seeded) {
                ((RandomSpi_) (Object) secureRandomSpi).engineSetSeed(seed);
            }
        }
        if ((Object) getClass() == SecureRandom.class) {
            algorithm = name;
        }
    }

    @Replace
    private boolean getThreadSafe() {
        if (provider == null) {
            return secureRandomSpi instanceof NativePRNG;
        }
        return algorithm != null
                && Boolean.parseBoolean(
                        provider.getService("SecureRandom", algorithm).getAttribute("ThreadSafe"));
    }

    @Replace
    public final Provider getProvider() {
        if (provider == null && secureRandomSpi instanceof NativePRNG) {
            provider = Security.getProvider("SUN");
        }
        return provider;
    }
}
