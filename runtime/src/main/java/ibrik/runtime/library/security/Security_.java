package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.util.Properties;

/// The table of security properties, for [SecPropLoader_].
@Substitute("java.security.Security")
final class Security_ {
    @Alias
    static Properties props;

    private Security_() {}
}
