import java.text.DateFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/// `DateFormat` by style, and dates in `MessageFormat`.
public final class DateStyles {
    private DateStyles() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.US);
        Date date = new Date(1_700_000_000_123L);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.ROOT, Locale.US}) {
            for (int style = DateFormat.FULL; style <= DateFormat.SHORT; style++) {
                System.out.println(((SimpleDateFormat) DateFormat.getDateInstance(style, locale)).toPattern());
                System.out.println(((SimpleDateFormat) DateFormat.getTimeInstance(style, locale)).toPattern());
                DateFormat both = DateFormat.getDateTimeInstance(style, DateFormat.SHORT - style, locale);
                System.out.println(((SimpleDateFormat) both).toPattern());
            }
        }
        System.out.println(MessageFormat.format("{0} {0,date} {0,time,short} {1}", date, 12345.5));
        try {
            DateFormat.getDateInstance(7);
        } catch (IllegalArgumentException illegal) {
            System.out.println(illegal.getMessage());
        }
    }
}
