package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/// Calendars by locale: Gregorian, but for the two locales where the JDK takes another, which are refused.
@Substitute("java.util.Calendar")
public abstract class Calendar_ {
    @Replace
    private static Calendar createCalendar(TimeZone zone, Locale locale) {
        String wanted = locale.getUnicodeLocaleType("ca");
        boolean thai = locale.getLanguage().equals("th") && locale.getCountry().equals("TH");
        boolean imperial = locale.getVariant().equals("JP");
        if (wanted == null ? thai || imperial : !wanted.startsWith("greg")) {
            throw new UnsupportedOperationException(
                    "the calendar of the locale " + locale + " is not in the image: create a GregorianCalendar");
        }
        return new GregorianCalendar(zone, locale);
    }
}
