package ibrik.runtime.library.regex;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Regular expressions without the two features that need data files of the JDK.
@Substitute("java.util.regex.Pattern")
public final class Pattern_ {
    @Replace
    private static String normalize(String pattern) {
        throw new UnsupportedOperationException(
                "Pattern.CANON_EQ needs Unicode normalisation data, which an image does not have");
    }
}
