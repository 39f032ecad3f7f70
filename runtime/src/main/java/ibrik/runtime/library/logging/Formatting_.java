package ibrik.runtime.library.logging;

import ibrik.runtime.library.util.DateConversions;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.ZonedDateTime;
import java.util.function.Function;

/// The format of a log record, which shows a date: so an image with a logger has the conversions of dates.
@Substitute("jdk.internal.logger.SimpleConsoleLogger$Formatting")
public final class Formatting_ {
    @Alias
    static String DEFAULT_FORMAT;

    @Replace
    static String getSimpleFormat(String key, Function<String, String> settingOrNull) {
        DateConversions.include();
        String format = System.getProperty(key);
        if (format == null && settingOrNull != null) {
            format = settingOrNull.apply(key);
        }
        return format != null && isValid(format) ? format : DEFAULT_FORMAT;
    }

    @Add
    private static boolean isValid(String format) {
        try {
            String.format(format, ZonedDateTime.now(), "", "", "", "", "");
            return true;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
