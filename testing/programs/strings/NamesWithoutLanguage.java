import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;

/// Months, days, eras and quarters in the root locale, which has names of its own.
public final class NamesWithoutLanguage {
    private NamesWithoutLanguage() {}

    public static void main(String[] words) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
            System.out.println(Arrays.toString(symbols.getMonths()) + Arrays.toString(symbols.getWeekdays()) + Arrays.toString(symbols.getEras()));
            for (TextStyle style : TextStyle.values()) {
                System.out.println(Month.FEBRUARY.getDisplayName(style, locale) + " " + DayOfWeek.TUESDAY.getDisplayName(style, locale));
            }
            LocalDateTime time = LocalDateTime.of(2024, 2, 3, 16, 5);
            System.out.println(DateTimeFormatter.ofPattern("a MMM MMMM MMMMM EEE EEEE EEEEE G GGGG GGGGG QQQ QQQQ QQQQQ", locale).format(time));
            Calendar calendar = new GregorianCalendar(2024, Calendar.FEBRUARY, 3);
            for (int style : new int[] {Calendar.SHORT, Calendar.LONG, Calendar.NARROW_FORMAT}) {
                System.out.println(calendar.getDisplayName(Calendar.MONTH, style, locale) + " "
                        + calendar.getDisplayName(Calendar.DAY_OF_WEEK, style, locale) + " " + calendar.getDisplayName(Calendar.AM_PM, style, locale));
            }
            System.out.println(calendar.getDisplayName(Calendar.ERA, Calendar.SHORT, locale));
            System.out.println(String.format(locale, "%tB %<tb %<tA %<ta %<tp", calendar));
        }
    }
}
