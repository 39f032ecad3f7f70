package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.Provider;

/// A provider that the security properties list: those of the JDK are there already, others are found as on HotSpot.
@Substitute("sun.security.jca.ProviderConfig")
final class ProviderConfig_ {
    @Alias
    private String provName;

    @Alias
    private String argument;

    @Alias
    private int tries;

    @Alias
    private Provider provider;

    @Alias
    private boolean isLoading;

    private ProviderConfig_() {}

    @Replace
    Provider getProvider() {
        Provider known = provider;
        return known == null ? find() : known;
    }

    @Add
    private synchronized Provider find() {
        if (provider == null && shouldLoad()) {
            provider = argument.isEmpty() ? InstalledProviders.findOrNull(provName) : null;
            if (provider == null && InstalledProviders.LISTS_OTHERS && !isLoading) {
                isLoading = true;
                tries++;
                try {
                    provider = doLoadProvider();
                } finally {
                    isLoading = false;
                }
            }
        }
        return provider;
    }

    @Alias
    private native boolean shouldLoad();

    @Alias
    private native Provider doLoadProvider();
}
