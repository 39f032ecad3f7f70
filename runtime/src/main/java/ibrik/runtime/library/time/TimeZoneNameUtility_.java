package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/// Names of time zones: universal time has one, others are refused.
@Substitute("sun.util.locale.provider.TimeZoneNameUtility")
public final class TimeZoneNameUtility_ {
    @Add
    private static final String NAMES =
            "the names of time zones are not in the image: use their identifiers or their offsets";

    @Replace
    public static String[][] getZoneStrings(Locale locale) {
        throw new UnsupportedOperationException(NAMES);
    }

    @Replace
    public static String[] retrieveDisplayNames(String id, Locale locale) {
        throw new UnsupportedOperationException(NAMES);
    }

    @Replace
    public static String retrieveDisplayName(String id, boolean daylight, int style, Locale locale) {
        return name(id, style, locale);
    }

    @Replace
    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        return name(id, style, locale);
    }

    /// Null for zones that are named by their offset.
    @Add
    private static String name(String id, int style, Locale locale) {
        boolean universal = id.equals("UTC") || id.equals("Etc/UTC");
        if (universal || id.equals("GMT")) {
            if (style == TimeZone.SHORT) {
                return universal ? "UTC" : id;
            }
            if (locale.getLanguage().equals("en")) {
                return universal ? "Coordinated Universal Time" : "Greenwich Mean Time";
            }
        } else if (id.startsWith("GMT")) {
            return null;
        }
        throw new UnsupportedOperationException(NAMES);
    }

    /// The long form of the short identifiers of CLDR, such as `deber`: only extensions of locales use these.
    @Replace
    public static Optional<String> convertLDMLShortID(String identifier) {
        throw new UnsupportedOperationException("time zones in the names of locales (tz) are not in the image");
    }
}
