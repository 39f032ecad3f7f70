package ibrik.kernel.processor;

import ibrik.machine.instruction.Ports;

/// The battery-backed clock, in universal time, to the second. Source: Motorola MC146818A data sheet; the century is at
/// the place that QEMU and most boards use.
public final class RealTimeClock {
    private static final int INDEX = 0x70;
    private static final int DATA = 0x71;

    private static final int SECONDS = 0;
    private static final int MINUTES = 2;
    private static final int HOURS = 4;
    private static final int DAY = 7;
    private static final int MONTH = 8;
    private static final int YEAR = 9;
    private static final int STATUS_A = 10;
    private static final int STATUS_B = 11;
    private static final int CENTURY = 0x32;

    private static final int UPDATING = 0x80;
    private static final int BINARY = 4;
    private static final int TWENTY_FOUR_HOURS = 2;
    private static final int AFTERNOON = 0x80;
    /// Chosen: an update lasts at most 2 ms.
    private static final int MOST_POLLS = 100_000;

    private RealTimeClock() {}

    /// Seconds since 1970-01-01T00:00:00Z; 0 if there is no such clock.
    public static long seconds() {
        if (read(STATUS_A) == 0xFF) {
            return 0;
        }
        long first = readOnce();
        long second = readOnce();
        return first == second ? first : readOnce();
    }

    private static long readOnce() {
        for (int poll = 0; poll < MOST_POLLS && (read(STATUS_A) & UPDATING) != 0; poll++) {}
        int mode = read(STATUS_B);
        int hour = read(HOURS);
        int century = number(read(CENTURY), mode);
        int year = number(read(YEAR), mode) + 100 * (century >= 19 && century <= 29 ? century : 20);
        return secondsOf(
                year,
                number(read(MONTH), mode),
                number(read(DAY), mode),
                hourOf(hour, mode),
                number(read(MINUTES), mode) * 60 + number(read(SECONDS), mode));
    }

    /// The hour, 0 to 23, of the register in the mode of status B.
    static int hourOf(int register, int mode) {
        if ((mode & TWENTY_FOUR_HOURS) != 0) {
            return number(register, mode);
        }
        int hour = number(register & ~AFTERNOON, mode) % 12;
        return (register & AFTERNOON) != 0 ? hour + 12 : hour;
    }

    /// A register's value: binary or two decimal digits.
    static int number(int register, int mode) {
        return (mode & BINARY) != 0 ? register : (register >> 4) * 10 + (register & 15);
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
        Ports.writeByte(INDEX, register);
        return Ports.readByte(DATA);
    }
}
