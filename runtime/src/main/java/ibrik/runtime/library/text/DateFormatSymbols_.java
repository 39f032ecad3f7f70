package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;

/// The names of English, which other locales are refused for.
@Substitute("java.text.DateFormatSymbols")
public class DateFormatSymbols_ {
    @Alias
    String[] eras;

    @Alias
    String[] months;

    @Alias
    String[] shortMonths;

    @Alias
    String[] weekdays;

    @Alias
    String[] shortWeekdays;

    @Alias
    String[] ampms;

    @Alias
    String localPatternChars;

    @Alias
    Locale locale;

    @Alias
    static String patternChars;

    @Replace
    private static DateFormatSymbols getProviderInstance(Locale locale) {
        return new DateFormatSymbols(locale);
    }

    @Replace
    private void initializeData(Locale wanted) {
        EnglishCalendar.requireEnglish(wanted);
        locale = wanted;
        localPatternChars = patternChars;
        eras = names(wanted, Calendar.ERA, Calendar.SHORT_FORMAT, 0, 0);
        months = names(wanted, Calendar.MONTH, Calendar.LONG_FORMAT, 0, 1);
        shortMonths = names(wanted, Calendar.MONTH, Calendar.SHORT_FORMAT, 0, 1);
        weekdays = names(wanted, Calendar.DAY_OF_WEEK, Calendar.LONG_FORMAT, 1, 0);
        shortWeekdays = names(wanted, Calendar.DAY_OF_WEEK, Calendar.SHORT_FORMAT, 1, 0);
        ampms = names(wanted, Calendar.AM_PM, Calendar.LONG_FORMAT, 0, 0);
    }

    /// The names of a field's values, between empty texts: days count from 1, and a lunar year may have a 13th month.
    @Add
    private static String[] names(Locale locale, int field, int style, int emptyBefore, int emptyBehind) {
        int count = EnglishCalendar.count(field);
        String[] names = new String[emptyBefore + count + emptyBehind];
        Arrays.fill(names, "");
        for (int index = 0; index < count; index++) {
            names[emptyBefore + index] =
                    EnglishCalendar.name(field, EnglishCalendar.first(field) + index, style, locale);
        }
        return names;
    }
}
