package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Names of time zones are looked up in a table of the image instead of the JDK's bundles.
@Substitute("sun.util.locale.provider.TimeZoneNameUtility")
public final class TimeZoneNameUtility_ {
    @Replace
    private static String[][] loadZoneStrings(Locale locale) {
        return ZoneNames.all(locale);
    }

    @Replace
    private static String[] retrieveDisplayNamesImpl(String id, Locale locale) {
        return ZoneNames.ofOrNull(Objects.requireNonNull(id), Objects.requireNonNull(locale));
    }

    /// The long form of the short identifiers of CLDR, such as `deber`: only extensions of locales use these.
    @Replace
    public static Optional<String> convertLDMLShortID(String identifier) {
        throw new UnsupportedOperationException("time zones in the names of locales (tz) are not in the image");
    }
}
