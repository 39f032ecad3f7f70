// library: joda-time:joda-time:2.13.0
package data;

import java.util.Locale;
import org.joda.time.DateTime;
import org.joda.time.DateTimeConstants;
import org.joda.time.DateTimeZone;
import org.joda.time.Days;
import org.joda.time.Duration;
import org.joda.time.IllegalFieldValueException;
import org.joda.time.Interval;
import org.joda.time.LocalDate;
import org.joda.time.LocalTime;
import org.joda.time.Months;
import org.joda.time.MutableDateTime;
import org.joda.time.Period;
import org.joda.time.YearMonth;
import org.joda.time.chrono.BuddhistChronology;
import org.joda.time.chrono.CopticChronology;
import org.joda.time.chrono.GregorianChronology;
import org.joda.time.chrono.IslamicChronology;
import org.joda.time.chrono.JulianChronology;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;
import org.joda.time.format.ISODateTimeFormat;
import org.joda.time.format.PeriodFormat;
import org.joda.time.format.PeriodFormatterBuilder;

/** Instants in zones, calendars, periods, formats. */
public class JodaTime {
    public static void main(String[] words) {
        DateTimeZone berlin = DateTimeZone.forID("Europe/Berlin");
        DateTime start = new DateTime(2024, 3, 30, 1, 30, berlin);
        System.out.println(start + " " + start.plusDays(1) + " " + start.plusHours(24) + " " + start.withZone(DateTimeZone.forID("America/New_York")));
        System.out.println(start.plusMonths(11).monthOfYear().getAsText(Locale.ENGLISH) + " " + start.dayOfYear().get() + " " + start.getWeekOfWeekyear());
        System.out.println(start.dayOfMonth().withMaximumValue().withTimeAtStartOfDay() + " " + start.withDayOfWeek(DateTimeConstants.MONDAY).toLocalDate());
        DateTimeFormatter format = DateTimeFormat.forPattern("EEEE, d MMMM yyyy HH:mm:ss ZZ").withLocale(Locale.ENGLISH);
        System.out.println(format.print(start) + " " + format.parseDateTime("Friday, 5 July 2024 08:09:10 +02:00").getMillis());
        System.out.println(ISODateTimeFormat.weekDateTime().print(start) + " " + ISODateTimeFormat.ordinalDate().print(start));
        System.out.println(Days.daysBetween(new LocalDate(2000, 2, 28), new LocalDate(2024, 2, 29)).getDays() + " " + Months.monthsBetween(start, start.plusDays(100)));
        Period period = new Period(start, start.plusYears(1).plusDays(17).plusMinutes(95));
        System.out.println(period + " " + PeriodFormat.wordBased(Locale.ENGLISH).print(period) + " " + period.normalizedStandard());
        System.out.println(new PeriodFormatterBuilder().printZeroAlways().minimumPrintedDigits(2).appendHours().appendSeparator(":").appendMinutes().toFormatter().print(new Period(3, 7, 0, 0)));
        Interval interval = new Interval(start, Duration.standardHours(5));
        System.out.println(interval.contains(start.plusHours(2)) + " " + interval.overlap(new Interval(start.plusHours(4), start.plusHours(9))).toDuration());
        for (var calendar : new org.joda.time.Chronology[] {
            BuddhistChronology.getInstance(berlin), CopticChronology.getInstance(berlin), IslamicChronology.getInstance(berlin),
            JulianChronology.getInstance(berlin), GregorianChronology.getInstance(berlin)
        }) {
            System.out.println(calendar.getClass().getSimpleName() + " " + start.withChronology(calendar).toLocalDate());
        }
        MutableDateTime moving = start.toMutableDateTime();
        moving.setMonthOfYear(12);
        moving.addWeeks(2);
        moving.setRounding(moving.getChronology().hourOfDay());
        System.out.println(moving + " " + new YearMonth(2024, 11).plusMonths(3) + " " + new LocalTime(23, 59).plusMinutes(2));
        System.out.println(berlin.getName(start.getMillis(), Locale.ENGLISH) + " " + berlin.getOffset(start) + " " + new DateTime(berlin.nextTransition(start.getMillis()), berlin));
        System.out.println(DateTimeZone.getAvailableIDs().size() > 500);
        try {
            new LocalDate(2023, 2, 29);
        } catch (IllegalFieldValueException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            new DateTime(2024, 3, 31, 2, 30, berlin);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
