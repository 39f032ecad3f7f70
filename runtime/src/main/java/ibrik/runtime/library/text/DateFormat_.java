package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Locale;

/// Styles of dates and times in English and in the root locale (CLDR 47).
@Substitute("java.text.DateFormat")
public abstract class DateFormat_ {
    @Add
    private static final int TIME = 1;

    @Add
    private static final int DATE = 2;

    @Replace
    private static DateFormat get(int timeStyle, int dateStyle, int flags, Locale locale) {
        boolean isRoot = locale.getLanguage().isEmpty();
        String time = (flags & TIME) == 0
                ? null
                : styled(isRoot ? DateStyles.ROOT_TIMES : DateStyles.ENGLISH_TIMES, timeStyle, "Illegal time style ");
        String date = (flags & DATE) == 0
                ? null
                : styled(isRoot ? DateStyles.ROOT_DATES : DateStyles.ENGLISH_DATES, dateStyle, "Illegal date style ");
        EnglishCalendar.requireEnglish(locale);
        if (time == null || date == null) {
            return new SimpleDateFormat(time == null ? date : time, locale);
        }
        return new SimpleDateFormat(date.concat(isRoot ? " " : ", ").concat(time), locale);
    }

    @Add
    private static String styled(String[] patterns, int style, String complaint) {
        if (style < 0 || style >= patterns.length) {
            throw new IllegalArgumentException(complaint + style);
        }
        return patterns[style];
    }
}
