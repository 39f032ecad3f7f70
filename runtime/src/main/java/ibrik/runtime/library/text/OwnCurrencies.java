package ibrik.runtime.library.text;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Symbols of the currencies of countries there, in the languages whose numbers are those of English: symbols of
/// numbers have that of their country, whether anybody asks for money or compares two formats.
final class OwnCurrencies {
    /// Names of locales and symbols by turns, where the symbol is not the one that English has without a country.
    private static final String[] OTHERS = others();

    private OwnCurrencies() {}

    private static String[] others() {
        List<String> all = new ArrayList<>();
        for (String language : NumberText.SAME_AS_ENGLISH) {
            if (!language.isEmpty()) {
                all.addAll(List.of(HostLocales.ownCurrencySymbols(language)));
            }
        }
        return all.toArray(new String[0]);
    }

    static String symbol(Currency currency, Locale locale) {
        if (locale.getLanguage().isEmpty() || locale.equals(Locale.US)) {
            return currency.getSymbol(locale);
        }
        String name = locale.getLanguage() + "-" + locale.getCountry();
        for (int index = 0; index < OTHERS.length; index += 2) {
            if (OTHERS[index].equals(name)) {
                return OTHERS[index + 1];
            }
        }
        return currency.getSymbol(Locale.ENGLISH);
    }
}
