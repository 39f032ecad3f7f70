package numbers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** java.time without zones: dates, times, durations, periods, ISO text. */
public class Dates {
    public static void main(String[] args) {
        LocalDate date = LocalDate.of(2024, 2, 29);
        System.out.println(date + " " + date.plusYears(1) + " " + date.plusMonths(12).minusDays(1) + " " + date.getDayOfWeek()
            + " " + date.getDayOfYear() + " " + date.isLeapYear() + " " + date.lengthOfMonth() + " " + date.toEpochDay());
        System.out.println(date.with(TemporalAdjusters.firstDayOfNextMonth()) + " " + date.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            + " " + date.withDayOfMonth(1) + " " + LocalDate.ofEpochDay(-1000000) + " " + LocalDate.MAX + LocalDate.MIN);
        System.out.println(ChronoUnit.DAYS.between(date, LocalDate.of(2030, 1, 1)) + " " + Period.between(date, LocalDate.of(2030, 1, 1))
            + " " + date.until(LocalDate.of(2024, 12, 25)) + " " + Period.parse("P1Y2M3D").plusDays(40).normalized());
        LocalTime time = LocalTime.of(23, 59, 30, 5_000_000);
        System.out.println(time + " " + time.plusSeconds(45) + " " + time.truncatedTo(ChronoUnit.HOURS) + " " + time.toNanoOfDay() + LocalTime.MIDNIGHT);
        LocalDateTime both = LocalDateTime.of(date, time);
        System.out.println(both + " " + both.plusHours(2) + " " + both.toEpochSecond(ZoneOffset.UTC) + " " + both.isBefore(both.plusNanos(1)));
        Duration duration = Duration.ofSeconds(100_000, 123_000_000);
        System.out.println(duration + " " + duration.toHours() + " " + duration.toMinutesPart() + " " + duration.negated() + " "
            + Duration.parse("PT1H30M").dividedBy(7) + " " + Duration.between(time, LocalTime.NOON));
        Instant instant = Instant.ofEpochSecond(1_700_000_000L, 500);
        System.out.println(instant + " " + instant.plus(1, ChronoUnit.DAYS) + " " + Instant.EPOCH.minusMillis(1) + " " + instant.toEpochMilli());
        System.out.println(LocalDate.parse("1999-12-31") + " " + LocalTime.parse("07:08") + " " + LocalDateTime.parse("2001-02-03T04:05:06.789")
            + " " + Instant.parse("2020-01-01T00:00:00Z").getEpochSecond());
        System.out.println(Year.of(1900).isLeap() + " " + YearMonth.of(2023, 2).atEndOfMonth() + " " + Month.JANUARY.minus(1) + " " + DayOfWeek.of(7).plus(2)
            + " " + both.atOffset(ZoneOffset.ofHours(-5)).toInstant());
        try {
            LocalDate.of(2023, 2, 29);
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            LocalTime.of(25, 0);
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Instant.now().isAfter(Instant.parse("2024-01-01T00:00:00Z")));
    }
}
