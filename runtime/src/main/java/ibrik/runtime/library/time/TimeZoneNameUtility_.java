package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Optional;

/// Names of time zones in all languages are not there; a zone without a name shows its identifier.
@Substitute("sun.util.locale.provider.TimeZoneNameUtility")
public final class TimeZoneNameUtility_ {
    @Replace
    public static String[][] getZoneStrings(Locale locale) {
        return new String[0][];
    }

    @Replace
    public static String[] retrieveDisplayNames(String id, Locale locale) {
        return null;
    }

    @Replace
    public static String retrieveDisplayName(String id, boolean daylight, int style, Locale locale) {
        return id;
    }

    @Replace
    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        return id;
    }

    /// The long form of the short identifiers of CLDR, such as `deber`: only extensions of locales use these.
    @Replace
    public static Optional<String> convertLDMLShortID(String identifier) {
        return Optional.empty();
    }
}
