package ibrik.runtime.library.text;

import java.util.Locale;

/// Patterns of money and of numbers in short.
final class NumberPatterns {
    private static final String ENGLISH_CURRENCY = HostLocales.currencyPattern("en");
    private static final String ROOT_CURRENCY = HostLocales.currencyPattern("und");
    private static final String[] ENGLISH_SHORT = HostLocales.compactPatterns("en", false);
    private static final String[] ENGLISH_LONG = HostLocales.compactPatterns("en", true);
    /// The root locale has no words.
    private static final String[] ROOT_COMPACT = HostLocales.compactPatterns("und", false);

    private NumberPatterns() {}

    static String currency(Locale locale) {
        return Languages.isRoot(locale, "the patterns of money") ? ROOT_CURRENCY : ENGLISH_CURRENCY;
    }

    /// The rules of plurals, and the patterns.
    static String[] compact(Locale locale, boolean isLong) {
        if (Languages.isRoot(locale, "the patterns of compact numbers")) {
            return ROOT_COMPACT;
        }
        return isLong ? ENGLISH_LONG : ENGLISH_SHORT;
    }
}
