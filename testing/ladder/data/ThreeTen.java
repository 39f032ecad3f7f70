// library: org.threeten:threeten-extra:1.8.0
package data;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.threeten.extra.AmountFormats;
import org.threeten.extra.Days;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;
import org.threeten.extra.PeriodDuration;
import org.threeten.extra.Quarter;
import org.threeten.extra.Temporals;
import org.threeten.extra.YearQuarter;
import org.threeten.extra.YearWeek;
import org.threeten.extra.chrono.CopticDate;
import org.threeten.extra.chrono.EthiopicDate;
import org.threeten.extra.chrono.InternationalFixedDate;
import org.threeten.extra.chrono.JulianDate;
import org.threeten.extra.chrono.Symmetry454Date;

/** Ranges, quarters, weeks, calendars. */
public class ThreeTen {
    public static void main(String[] words) {
        LocalDate date = LocalDate.of(2024, Month.FEBRUARY, 29);
        System.out.println(YearQuarter.from(date).plusQuarters(3) + " " + Quarter.of(2).firstMonth() + " " + YearWeek.from(date).atDay(DayOfWeek.FRIDAY) + " " + Days.between(date, date.plusYears(1)));
        LocalDateRange range = LocalDateRange.of(date, date.plusDays(10));
        System.out.println(range + " " + range.lengthInDays() + " " + range.overlaps(LocalDateRange.ofClosed(date.plusDays(9), date.plusDays(20))) + " " + range.intersection(LocalDateRange.of(date.plusDays(5), date.plusDays(20))));
        Interval interval = Interval.of(Instant.EPOCH, Instant.ofEpochSecond(3600));
        System.out.println(interval + " " + interval.contains(Instant.ofEpochSecond(5)) + " " + PeriodDuration.parse("P1Y2DT3H").plus(PeriodDuration.parse("PT30M")));
        System.out.println(date.with(Temporals.nextWorkingDay()) + " " + AmountFormats.wordBased(java.time.Period.of(1, 2, 10), java.time.Duration.ofMinutes(75), java.util.Locale.ENGLISH));
        System.out.println(JulianDate.from(date) + " " + CopticDate.from(date) + " " + EthiopicDate.from(date) + " " + InternationalFixedDate.from(date) + " " + Symmetry454Date.from(date));
        try {
            YearQuarter.parse("2024-Q7");
        } catch (java.time.DateTimeException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
