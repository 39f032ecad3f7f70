package ibrik.tools.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time: `30`, `1.5s`, `500ms`, `2m`, `1h`.
public final class TimeSpan implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h)?");

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a time, such as 30, 500ms or 2m");
        }
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        double milliseconds = Double.parseDouble(matcher.group(1))
                * switch (unit) {
                    case "ms" -> 1;
                    case "m" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 1000;
                };
        if (milliseconds < 1) {
            throw new TypeConversionException("'" + text + "' is no time at all");
        }
        return Duration.ofMillis((long) milliseconds);
    }
}
