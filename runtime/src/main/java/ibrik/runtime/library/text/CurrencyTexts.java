package ibrik.runtime.library.text;

import java.util.Locale;

/// Symbols of currencies.
final class CurrencyTexts {
    private static final String[] ENGLISH = HostLocales.currencySymbols("en");
    private static final String[] ROOT = HostLocales.currencySymbols("und");

    private CurrencyTexts() {}

    static String symbol(String code, Locale locale) {
        return find(Languages.isRoot(locale, "the symbols of currencies") ? ROOT : ENGLISH, code);
    }

    /// What stands behind a code; the code itself if it is not there.
    static String find(String[] texts, String code) {
        for (int index = 0; index < texts.length; index += 2) {
            if (texts[index].equals(code)) {
                return texts[index + 1];
            }
        }
        return code;
    }
}
