package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Security properties come from a file of the JDK; without it only system properties of the same name count.
@Substitute("sun.security.util.SecurityProperties")
public final class SecurityProperties_ {
    @Replace
    public static String getOverridableProperty(String name) {
        return System.getProperty(name);
    }

    @Replace
    @Harmless("it decides how much exceptions of files and sockets tell")
    public static boolean includedInExceptions(String name) {
        return false;
    }
}
