package ibrik.runtime.library.util;

import java.util.SimpleTimeZone;
import java.util.TimeZone;

/// Zones of the form `GMT+h:mm`: Java SE 25 API, `java.util.TimeZone`, "CustomID".
final class CustomTimeZone {
    private static final int PREFIX_LENGTH = 3;
    private static final int MOST_HOURS = 23;
    private static final int MOST_MINUTES = 59;
    private static final int MILLISECONDS_PER_MINUTE = 60_000;

    private CustomTimeZone() {}

    /// The zone, null if the text has another form.
    static TimeZone parseOrNull(String id) {
        if (!id.startsWith("GMT") || id.length() < PREFIX_LENGTH + 2) {
            return null;
        }
        char sign = id.charAt(PREFIX_LENGTH);
        int colon = id.indexOf(':');
        String digits = id.substring(PREFIX_LENGTH + 1);
        if (sign != '+' && sign != '-') {
            return null;
        }
        int hours;
        int minutes;
        if (colon >= 0) {
            hours = number(id.substring(PREFIX_LENGTH + 1, colon));
            minutes = id.length() - colon == 3 ? number(id.substring(colon + 1)) : -1;
        } else if (digits.length() > 2) {
            hours = number(digits.substring(0, digits.length() - 2));
            minutes = number(digits.substring(digits.length() - 2));
        } else {
            hours = number(digits);
            minutes = 0;
        }
        return hours < 0 || hours > MOST_HOURS || minutes < 0 || minutes > MOST_MINUTES
                ? null
                : zone(sign, hours, minutes);
    }

    private static TimeZone zone(char sign, int hours, int minutes) {
        int offset = (hours * (MOST_MINUTES + 1) + minutes) * MILLISECONDS_PER_MINUTE;
        String id = "GMT" + sign + hours / 10 + hours % 10 + ":" + minutes / 10 + minutes % 10;
        return new SimpleTimeZone(sign == '-' ? -offset : offset, id);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 2) {
            return -1;
        }
        int value = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
