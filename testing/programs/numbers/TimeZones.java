import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRulesException;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/// Regions of the time-zone database: gaps, overlaps, half hours, old offsets, both date libraries.
public final class TimeZones {
    private TimeZones() {}

    public static void main(String[] args) {
        zoned("Europe/Berlin", LocalDateTime.of(2024, 3, 31, 2, 30));
        zoned("Europe/Berlin", LocalDateTime.of(2024, 10, 27, 2, 30));
        zoned("America/New_York", LocalDateTime.of(1900, 1, 1, 0, 0));
        zoned("Asia/Kolkata", LocalDateTime.of(2000, 6, 1, 12, 0));
        zoned("Australia/Lord_Howe", LocalDateTime.of(2040, 1, 1, 0, 0));
        zoned("GMT", LocalDateTime.of(2024, 1, 1, 0, 0));
        zoned("UTC+05:30", LocalDateTime.of(2024, 1, 1, 0, 0));
        var rules = ZoneId.of("America/Sao_Paulo").getRules();
        System.out.println(rules.nextTransition(Instant.ofEpochSecond(1_500_000_000)));
        System.out.println(rules.isFixedOffset() + " " + rules.getTransitionRules().size());
        try {
            ZoneId.of("Mars/Olympus");
        } catch (ZoneRulesException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(ZoneId.getAvailableZoneIds().contains("Asia/Tokyo"));
        oldClasses();
        formatted();
    }

    private static void zoned(String zone, LocalDateTime local) {
        ZonedDateTime time = local.atZone(ZoneId.of(zone));
        System.out.println(time + " " + time.plusHours(1) + " " + time.toInstant());
        System.out.println(time.withZoneSameInstant(ZoneId.of("Asia/Tokyo")) + " " + time.getOffset()
                + " " + time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV xxx")));
    }

    private static void oldClasses() {
        for (String id : new String[] {"Europe/London", "America/Los_Angeles", "GMT+3", "Nowhere/Land", "UTC"}) {
            TimeZone zone = TimeZone.getTimeZone(id);
            Calendar calendar = new GregorianCalendar(zone);
            calendar.setTimeInMillis(1_720_000_000_000L);
            System.out.println(zone.getID() + " " + zone.getRawOffset() + " " + zone.inDaylightTime(new Date(0))
                    + " " + zone.getOffset(1_720_000_000_000L) + " " + calendar.get(Calendar.HOUR_OF_DAY));
        }
    }

    private static void formatted() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(1_709_211_909_123L);
        System.out.println(String.format("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL %<tp %<tB %<tb %<tA %<ta %<tj", calendar));
        System.out.println(String.format("%te %<tk %<tl %<tI %<tZ %<tz %<ts %<tQ %<tF %<tT %<tD %<tR %<tr", calendar));
        System.out.println(String.format("%tc|%<tC|%<ty|%<tN|%<Tb|%<20tY|%<-20tY|", calendar));
        System.out.println(String.format("%tF %<tT %tF", LocalDateTime.of(2020, 1, 2, 3, 4, 5), 86_400_000L));
        System.out.println(String.format("%1$tA, %1$tB %1$te, %1$tY", new Date(0)));
        System.out.println(String.format("%tH:%<tM %<tz", LocalDateTime.of(1999, 12, 31, 23, 59).atOffset(ZoneOffset.ofHours(-3))));
        try {
            System.out.println(String.format("%tH", java.time.LocalDate.of(2020, 1, 1)));
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
