package ibrik.kernel.processor;

import ibrik.machine.device.RealTimeClockRegister;
import ibrik.machine.instruction.Ports;

/// The battery-backed clock, in universal time, to the second.
public final class RealTimeClock {
    /// Chosen: an update lasts at most 2 ms.
    private static final int MOST_POLLS = 100_000;

    private RealTimeClock() {}

    /// Seconds since 1970-01-01T00:00:00Z; 0 if there is no such clock.
    public static long seconds() {
        if (read(RealTimeClockRegister.STATUS_A) == RealTimeClockRegister.NOTHING) {
            return 0;
        }
        long first = readOnce();
        long second = readOnce();
        return first == second ? first : readOnce();
    }

    private static long readOnce() {
        for (int poll = 0;
                poll < MOST_POLLS && (read(RealTimeClockRegister.STATUS_A) & RealTimeClockRegister.UPDATING) != 0;
                poll++) {}
        int mode = read(RealTimeClockRegister.STATUS_B);
        int hour = read(RealTimeClockRegister.HOURS);
        int century = number(read(RealTimeClockRegister.CENTURY), mode);
        int year =
                number(read(RealTimeClockRegister.YEAR), mode) + 100 * (century >= 19 && century <= 29 ? century : 20);
        return secondsOf(
                year,
                number(read(RealTimeClockRegister.MONTH), mode),
                number(read(RealTimeClockRegister.DAY), mode),
                hourOf(hour, mode),
                number(read(RealTimeClockRegister.MINUTES), mode) * 60
                        + number(read(RealTimeClockRegister.SECONDS), mode));
    }

    /// The hour, 0 to 23, of the register in the mode of status B.
    static int hourOf(int register, int mode) {
        if ((mode & RealTimeClockRegister.TWENTY_FOUR_HOURS) != 0) {
            return number(register, mode);
        }
        int hour = number(register & ~RealTimeClockRegister.AFTERNOON, mode) % 12;
        return (register & RealTimeClockRegister.AFTERNOON) != 0 ? hour + 12 : hour;
    }

    /// A register's value: binary or two decimal digits.
    static int number(int register, int mode) {
        return (mode & RealTimeClockRegister.BINARY) != 0 ? register : (register >> 4) * 10 + (register & 15);
    }

    /// Days are counted from March, so that the leap day is the last of a year.
    static long secondsOf(int year, int month, int day, int hour, int secondOfHour) {
        int shifted = month > 2 ? year : year - 1;
        int monthFromMarch = (month + 9) % 12;
        // 719468: days from 0000-03-01 to 1970-01-01 in the Gregorian calendar.
        long days = 365L * shifted
                + shifted / 4
                - shifted / 100
                + shifted / 400
                + (153 * monthFromMarch + 2) / 5
                + day
                - 1
                - 719_468;
        return (days * 24 + hour) * 3600 + secondOfHour;
    }

    private static int read(int register) {
        Ports.writeByte(RealTimeClockRegister.INDEX, register);
        return Ports.readByte(RealTimeClockRegister.DATA);
    }
}
