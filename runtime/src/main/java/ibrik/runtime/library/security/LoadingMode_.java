package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// For [Inclusion].
@Substitute("java.security.Security$SecPropLoader$LoadingMode")
final class LoadingMode_ {
    @Alias
    static LoadingMode_ APPEND;

    private LoadingMode_() {}
}
