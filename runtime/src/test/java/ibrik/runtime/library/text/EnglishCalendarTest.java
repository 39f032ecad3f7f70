package ibrik.runtime.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class EnglishCalendarTest {
    @Test
    void namesAreThoseOfTheJdk() {
        int[] fields = {Calendar.MONTH, Calendar.DAY_OF_WEEK, Calendar.AM_PM};
        int[] styles = {Calendar.SHORT, Calendar.LONG, Calendar.SHORT_STANDALONE, Calendar.LONG_STANDALONE};
        for (int field : fields) {
            int first = EnglishCalendar.first(field);
            for (int value = first; value < first + EnglishCalendar.count(field); value++) {
                var calendar = new GregorianCalendar(2024, Calendar.JANUARY, 1);
                calendar.getTimeInMillis();
                calendar.set(field, value);
                calendar.getTimeInMillis();
                for (int style : styles) {
                    assertEquals(
                            calendar.getDisplayName(field, style, Locale.ENGLISH),
                            EnglishCalendar.name(field, value, style));
                }
            }
        }
    }
}
