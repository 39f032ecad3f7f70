package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.security.Provider;

/// For [ListedChoice].
@Substitute("java.security.Provider")
abstract class Provider_ {
    @Alias
    native Provider.Service getDefaultSecureRandomService();
}
