package ibrik.runtime.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class EnglishCalendarTest {
    private static final int[] STYLES = {
        Calendar.SHORT, Calendar.LONG, Calendar.NARROW_FORMAT, Calendar.SHORT_STANDALONE, Calendar.LONG_STANDALONE
    };

    @Test
    void namesAreThoseOfTheJdk() {
        for (int field : new int[] {Calendar.MONTH, Calendar.DAY_OF_WEEK, Calendar.AM_PM}) {
            int first = EnglishCalendar.first(field);
            for (int value = first; value < first + EnglishCalendar.count(field); value++) {
                var calendar = new GregorianCalendar(2024, Calendar.JANUARY, 1);
                calendar.getTimeInMillis();
                calendar.set(field, value);
                calendar.getTimeInMillis();
                requireEqual(calendar, field, value, Locale.ENGLISH);
                requireEqual(calendar, field, value, Locale.ROOT);
            }
        }
    }

    private static void requireEqual(Calendar calendar, int field, int value, Locale locale) {
        for (int style : STYLES) {
            assertEquals(
                    calendar.getDisplayName(field, style, locale), EnglishCalendar.name(field, value, style, locale));
        }
    }
}
