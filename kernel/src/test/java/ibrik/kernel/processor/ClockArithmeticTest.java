package ibrik.kernel.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockArithmeticTest {
    @Test
    void ticksBecomeNanosecondsToAPartInABillion() {
        Random random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            long nanoseconds = 1_000_000 + random.nextInt(1 << 30);
            long ticks = nanoseconds / 10 + (random.nextLong() & (1L << 33) - 1);
            TickRate rate = new TickRate();
            rate.set(ticks, nanoseconds);
            long asked = random.nextLong() & (1L << 58) - 1;
            BigInteger exact = BigInteger.valueOf(asked)
                    .multiply(BigInteger.valueOf(nanoseconds))
                    .divide(BigInteger.valueOf(ticks));
            long error = exact.longValueExact() - rate.nanoseconds(asked);
            assertTrue(error >= 0 && error <= 1 + exact.longValueExact() / 1_000_000_000, ticks + " " + nanoseconds);
        }
    }

    /// A deadline may not come late by more than a rounding, or waits would take two interrupts.
    @Test
    void nanosecondsBecomeTicks() {
        Random random = new Random(2);
        for (int round = 0; round < 10_000; round++) {
            long hertz = 62_500_000L + random.nextLong(8_000_000_000L);
            TickRate rate = new TickRate();
            rate.set(hertz, 1_000_000_000);
            long asked = random.nextInt(1_000_000_001);
            double exact = (double) asked * hertz / 1e9;
            assertTrue(Math.abs(rate.ticks(asked) - exact) <= 2 + exact / 30_000_000, hertz + " " + asked);
        }
    }

    @Test
    void oneTickPerNanosecondIsExact() {
        TickRate rate = new TickRate();
        rate.set(50_000, 50_000);
        assertEquals(123_456_789_012_345L, rate.nanoseconds(123_456_789_012_345L));
    }

    @Test
    void datesAreThoseOfTheCalendar() {
        for (LocalDateTime at = LocalDateTime.of(1970, 1, 1, 0, 0);
                at.getYear() < 2110;
                at = at.plusHours(25).plusSeconds(61)) {
            assertEquals(
                    at.toEpochSecond(ZoneOffset.UTC),
                    RealTimeClock.secondsOf(
                            at.getYear(),
                            at.getMonthValue(),
                            at.getDayOfMonth(),
                            at.getHour(),
                            at.getMinute() * 60 + at.getSecond()));
        }
    }

    @Test
    void registersAreDecimalOrBinaryAndHoursTwelveOrTwentyFour() {
        assertEquals(59, RealTimeClock.number(0x59, 2));
        assertEquals(0x59, RealTimeClock.number(0x59, 6));
        assertEquals(23, RealTimeClock.hourOf(0x23, 2));
        assertEquals(0, RealTimeClock.hourOf(0x12, 0));
        assertEquals(12, RealTimeClock.hourOf(0x92, 0));
        assertEquals(23, RealTimeClock.hourOf(0x91, 0));
    }
}
