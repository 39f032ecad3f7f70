package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;

/// Texts of java.time besides those of calendar fields: quarters, in English (CLDR 47, `quarters`).
@Substitute("java.time.format.DateTimeTextProvider")
public class DateTimeTextProvider_ {
    @Replace
    static Object getLocalizedResource(String key, Locale locale) {
        return switch (key) {
            case "QuarterNames", "standalone.QuarterNames" ->
                new String[] {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
            case "QuarterAbbreviations", "standalone.QuarterAbbreviations" -> new String[] {"Q1", "Q2", "Q3", "Q4"};
            case "QuarterNarrows", "standalone.QuarterNarrows" -> new String[] {"1", "2", "3", "4"};
            default -> null;
        };
    }
}
