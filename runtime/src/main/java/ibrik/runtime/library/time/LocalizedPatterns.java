package ibrik.runtime.library.time;

import ibrik.runtime.library.text.HostLocales;
import ibrik.runtime.library.text.Languages;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/// Patterns of dates and times by style.
final class LocalizedPatterns {
    private static final String[] ENGLISH = HostLocales.datePatterns("en");
    private static final String[] ROOT = HostLocales.datePatterns("und");
    private static final int STYLES_AND_NONE = 5;

    private LocalizedPatterns() {}

    /// `DateTimeFormatterBuilder.getLocalizedDateTimePattern`: a style may be null, not both.
    static String of(FormatStyle date, FormatStyle time, Chronology chronology, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(chronology, "chrono");
        if (date == null && time == null) {
            throw new IllegalArgumentException("Either dateStyle or timeStyle must be non-null");
        }
        if (!chronology.equals(IsoChronology.INSTANCE)) {
            throw new UnsupportedOperationException("patterns of the calendar " + chronology
                    + " are not in the image: use DateTimeFormatter.ofPattern");
        }
        String[] patterns = Languages.isRoot(locale, "the patterns of dates") ? ROOT : ENGLISH;
        return patterns[STYLES_AND_NONE * number(date) + number(time)];
    }

    private static int number(FormatStyle style) {
        return style == null ? 0 : style.ordinal() + 1;
    }
}
