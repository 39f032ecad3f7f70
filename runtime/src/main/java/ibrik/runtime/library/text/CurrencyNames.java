package ibrik.runtime.library.text;

import java.util.Locale;

/// Names of currencies, in the image only if a program asks for one.
final class CurrencyNames {
    private static final String[] ENGLISH = HostLocales.currencyNames("en");
    private static final String[] ROOT = HostLocales.currencyNames("und");

    private CurrencyNames() {}

    static String name(String code, Locale locale) {
        return CurrencyTexts.find(Languages.isRoot(locale, "the names of currencies") ? ROOT : ENGLISH, code);
    }
}
