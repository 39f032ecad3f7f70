package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.chrono.Chronology;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Patterns that depend on the country are not there; patterns that the program writes down are.
@Substitute("java.time.format.DateTimeFormatterBuilder")
public final class DateTimeFormatterBuilder_ {
    @Add
    private static final String REASON =
            "localised date patterns are not in the image: use DateTimeFormatter.ofPattern or an ISO formatter";

    @Replace
    public static String getLocalizedDateTimePattern(
            FormatStyle date, FormatStyle time, Chronology chronology, Locale locale) {
        throw new UnsupportedOperationException(REASON);
    }

    @Replace
    public static String getLocalizedDateTimePattern(String template, Chronology chronology, Locale locale) {
        throw new UnsupportedOperationException(REASON);
    }
}
