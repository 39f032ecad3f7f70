package ibrik.runtime.library.text;

import java.util.Locale;

/// The locales whose texts are in an image: English as in the United States, and the root locale.
public final class Languages {
    private Languages() {}

    /// Whether it is the root locale, and not English.
    ///
    /// Other countries that speak English have other names and patterns.
    ///
    /// @param what the texts that are wanted, for the complaint
    /// @throws UnsupportedOperationException for all other locales
    public static boolean isRoot(Locale locale, String what) {
        if (locale.getUnicodeLocaleType("rg") != null || locale.getUnicodeLocaleType("cf") != null) {
            throw new UnsupportedOperationException(
                    what + " of another region or form (" + locale.toLanguageTag() + ") are not in the image");
        }
        String language = locale.getLanguage();
        String country = locale.getCountry();
        if (language.isEmpty()) {
            return true;
        }
        if (language.equals("en") && (country.isEmpty() || country.equals("US"))) {
            return false;
        }
        throw new UnsupportedOperationException(
                what + " of the locale " + locale + " are not in the image: use Locale.ENGLISH or Locale.US");
    }
}
