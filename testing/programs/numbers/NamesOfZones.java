import java.text.DateFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/// Names of time zones, in English and without a language.
public class NamesOfZones {
    private static final String[] ZONES = {
        "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "GMT", "Etc/GMT+3", "GMT+01:30", "Africa/Casablanca", "EST5EDT",
    };

    private static void names(Locale locale) {
        for (String id : ZONES) {
            TimeZone zone = TimeZone.getTimeZone(id);
            System.out.println(locale + " " + id + ": " + zone.getDisplayName(false, TimeZone.LONG, locale) + ", "
                    + zone.getDisplayName(false, TimeZone.SHORT, locale) + ", " + zone.getDisplayName(true, TimeZone.LONG, locale) + ", "
                    + zone.getDisplayName(true, TimeZone.SHORT, locale));
        }
    }

    private static void all(Locale locale) {
        String[][] rows = DateFormatSymbols.getInstance(locale).getZoneStrings();
        int hash = 0;
        for (String[] row : rows) {
            for (String name : row) {
                hash += name.hashCode();
            }
        }
        System.out.println(rows.length + " zones, " + rows[0].length + " columns, " + hash);
    }

    public static void main(String[] words) throws Exception {
        names(Locale.ENGLISH);
        names(Locale.US);
        names(Locale.ROOT);
        all(Locale.ENGLISH);
        all(Locale.ROOT);
        System.out.println(new SimpleTimeZone(3_600_000, "Mine").getDisplayName());
        ZonedDateTime summer = Instant.ofEpochSecond(1_720_000_000L).atZone(ZoneId.of("Europe/Paris"));
        System.out.println(DateTimeFormatter.ofPattern("HH:mm z, zzzz, v, vvvv", Locale.ENGLISH).format(summer));
        System.out.println(DateTimeFormatter.ofPattern("HH:mm z, zzzz, v, vvvv", Locale.ENGLISH).format(summer.plusMonths(6)));
        System.out.println(ZonedDateTime.parse("2024-01-02 03:04 Pacific Standard Time", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzzz", Locale.US)));
        System.out.println(ZoneId.of("Asia/Tokyo").getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm z, zzzz", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("Australia/Sydney"));
        System.out.println(format.format(new Date(1_700_000_000_000L)));
        System.out.println(new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.US).parse("2023-11-15 09:13 AEDT").getTime());
    }
}
