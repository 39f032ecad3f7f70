package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;

/// Texts of java.time besides those of calendar fields: quarters, in English and without a
/// language (CLDR 47, `quarters`).
@Substitute("java.time.format.DateTimeTextProvider")
public class DateTimeTextProvider_ {
    @Replace
    static Object getLocalizedResource(String key, Locale locale) {
        return switch (key) {
            case "QuarterNames", "standalone.QuarterNames" ->
                locale.getLanguage().isEmpty()
                        ? abbreviations()
                        : new String[] {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
            case "QuarterAbbreviations", "standalone.QuarterAbbreviations" -> abbreviations();
            case "QuarterNarrows", "standalone.QuarterNarrows" -> new String[] {"1", "2", "3", "4"};
            default -> null;
        };
    }

    @Add
    private static String[] abbreviations() {
        return new String[] {"Q1", "Q2", "Q3", "Q4"};
    }
}
