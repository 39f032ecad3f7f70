package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.chrono.Chronology;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Patterns by style are those of the build's JDK, in the languages of the image; patterns that the program writes down
/// are its own.
@Substitute("java.time.format.DateTimeFormatterBuilder")
public final class DateTimeFormatterBuilder_ {
    @Replace
    public static String getLocalizedDateTimePattern(
            FormatStyle date, FormatStyle time, Chronology chronology, Locale locale) {
        return LocalizedPatterns.of(date, time, chronology, locale);
    }

    @Replace
    public static String getLocalizedDateTimePattern(String template, Chronology chronology, Locale locale) {
        throw new UnsupportedOperationException("patterns of dates by template are not in the image:"
                + " use DateTimeFormatter.ofPattern, or a FormatStyle");
    }
}
