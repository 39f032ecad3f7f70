package ibrik.runtime.library.text;

import java.util.Calendar;
import java.util.Locale;

/// Names of months, days and the rest: CLDR 47, `dates/calendars/gregorian`, locales `en` and `root`. The root
/// locale has the short English names in all lengths, numbers for narrow months, and eras of its own.
final class EnglishCalendar {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    };

    /// From Sunday, as `java.util.Calendar` counts.
    private static final String[] DAYS = {
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    };

    private static final String[] ERAS = {"Before Christ", "Anno Domini"};
    private static final String[] ERAS_SHORT = {"BC", "AD"};
    private static final String[] ERAS_ROOT = {"BCE", "CE"};
    private static final String[] HALVES = {"AM", "PM"};
    private static final String[] HALVES_NARROW = {"a", "p"};
    private static final int SHORT_LENGTH = 3;
    /// The bit of `Calendar.SHORT_STANDALONE` and the like; English has the same names alone and in a text.
    private static final int STANDALONE = 0x8000;

    private EnglishCalendar() {}

    /// Refuses the languages whose names are not in an image.
    static void requireEnglish(Locale locale) {
        String language = locale.getLanguage();
        if (!language.isEmpty() && !language.equals("en")) {
            throw new UnsupportedOperationException("names of months and days in the language " + language
                    + " are not in the image: use Locale.ROOT or Locale.ENGLISH");
        }
    }

    /// The first value that a field has in `java.util.Calendar`.
    static int first(int field) {
        return field == Calendar.DAY_OF_WEEK ? Calendar.SUNDAY : 0;
    }

    /// How many names a field has; 0 if its values are numbers.
    static int count(int field) {
        return switch (field) {
            case Calendar.MONTH -> MONTHS.length;
            case Calendar.DAY_OF_WEEK -> DAYS.length;
            case Calendar.ERA -> ERAS.length;
            case Calendar.AM_PM -> HALVES.length;
            default -> 0;
        };
    }

    /// The name of a value in one of the styles of `java.util.Calendar`, null if it has none.
    ///
    /// @param locale for which [#requireEnglish] does not complain
    static String name(int field, int value, int style, Locale locale) {
        boolean isRoot = locale.getLanguage().isEmpty();
        int index = value - first(field);
        if (index < 0 || index >= count(field)) {
            return null;
        }
        int length = style & ~STANDALONE;
        return switch (field) {
            case Calendar.MONTH ->
                isRoot && length == Calendar.NARROW_FORMAT
                        ? Integer.toString(index + 1)
                        : shortened(MONTHS[index], length, isRoot);
            case Calendar.DAY_OF_WEEK -> shortened(DAYS[index], length, isRoot);
            case Calendar.ERA -> isRoot ? ERAS_ROOT[index] : era(index, length);
            default -> length == Calendar.NARROW_FORMAT && !isRoot ? HALVES_NARROW[index] : HALVES[index];
        };
    }

    private static String era(int index, int length) {
        if (length == Calendar.LONG_FORMAT) {
            return ERAS[index];
        }
        return length == Calendar.NARROW_FORMAT ? ERAS_SHORT[index].substring(0, 1) : ERAS_SHORT[index];
    }

    private static String shortened(String name, int length, boolean isRoot) {
        if (length == Calendar.NARROW_FORMAT) {
            return name.substring(0, 1);
        }
        return length == Calendar.SHORT_FORMAT || isRoot ? name.substring(0, SHORT_LENGTH) : name;
    }
}
