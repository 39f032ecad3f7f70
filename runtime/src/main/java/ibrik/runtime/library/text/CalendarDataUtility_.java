package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names and conventions of calendars, in English and without a language.
@Substitute("sun.util.locale.provider.CalendarDataUtility")
public final class CalendarDataUtility_ {
    @Replace
    public static int retrieveFirstDayOfWeek(Locale locale) {
        requireKnownWeeks(locale);
        return Calendar.SUNDAY;
    }

    @Replace
    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        requireKnownWeeks(locale);
        return 1;
    }

    /// Weeks differ between countries (CLDR 47, `weekData`); without a country they are those of the United States.
    @Add
    private static void requireKnownWeeks(Locale locale) {
        String country = locale.getCountry();
        boolean known = country.isEmpty() || country.equals("US") || country.equals("CA");
        if (!known || locale.getUnicodeLocaleType("fw") != null || locale.getUnicodeLocaleType("rg") != null) {
            throw new UnsupportedOperationException("on which day weeks begin in " + locale + " is not in the image:"
                    + " use WeekFields.ISO or WeekFields.of, or set it in the Calendar");
        }
    }

    @Replace
    public static Locale findRegionOverride(Locale locale) {
        if (locale.getUnicodeLocaleType("rg") != null) {
            throw new UnsupportedOperationException("the conventions of other regions (rg) are not in the image");
        }
        return locale;
    }

    @Replace
    public static String retrieveFieldValueName(String calendar, int field, int value, int style, Locale locale) {
        EnglishCalendar.requireEnglish(locale);
        return EnglishCalendar.name(field, value, style, locale);
    }

    @Replace
    public static String retrieveJavaTimeFieldValueName(
            String calendar, int field, int value, int style, Locale locale) {
        EnglishCalendar.requireEnglish(locale);
        return EnglishCalendar.name(field, value, style, locale);
    }

    @Replace
    public static Map<String, Integer> retrieveFieldValueNames(String calendar, int field, int style, Locale locale) {
        return names(field, style, locale);
    }

    @Replace
    public static Map<String, Integer> retrieveJavaTimeFieldValueNames(
            String calendar, int field, int style, Locale locale) {
        return names(field, style, locale);
    }

    /// Null if two values have the same name, as for narrow months.
    @Add
    private static Map<String, Integer> names(int field, int style, Locale locale) {
        EnglishCalendar.requireEnglish(locale);
        Map<String, Integer> map = new HashMap<>();
        int first = EnglishCalendar.first(field);
        for (int value = first; value < first + EnglishCalendar.count(field); value++) {
            if (map.put(EnglishCalendar.name(field, value, style, locale), value) != null) {
                return null;
            }
        }
        return map.isEmpty() ? null : map;
    }
}
