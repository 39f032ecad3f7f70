package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Map;

/// Periods of the day (the letter B): their rules are locale data.
@Substitute("java.time.format.DateTimeFormatterBuilder$DayPeriod")
public final class DayPeriod_ {
    @Replace
    static Map<DayPeriod_, Long> getDayPeriodMap(Locale locale) {
        throw new UnsupportedOperationException("periods of the day are not in the image: use AM and PM (a)");
    }
}
