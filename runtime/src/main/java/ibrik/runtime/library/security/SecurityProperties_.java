package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// What exceptions of files and sockets tell is fixed: programs with files need no security properties for them.
@Substitute("sun.security.util.SecurityProperties")
public final class SecurityProperties_ {
    @Replace
    @Harmless("it decides how much exceptions of files and sockets tell")
    public static boolean includedInExceptions(String name) {
        return false;
    }
}
