package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Objects;

/// The default locale is English without a country, as on a HotSpot in the POSIX locale.
@Substitute("java.util.Locale")
public final class Locale_ {
    @Alias
    private static volatile Locale defaultLocale;

    @Alias
    private static volatile Locale defaultDisplayLocale;

    @Alias
    private static volatile Locale defaultFormatLocale;

    @Replace
    @Harmless("it is HotSpot's default in the POSIX locale, and an image has no other")
    private static Locale initDefault() {
        return Locale.ENGLISH;
    }

    @Replace
    public static Locale getDefault(Locale.Category category) {
        Objects.requireNonNull(category);
        Locale own = category == Locale.Category.DISPLAY ? defaultDisplayLocale : defaultFormatLocale;
        return own == null ? defaultLocale : own;
    }

    @Replace
    private String getDisplayString(String code, String category, Locale language, int type) {
        Objects.requireNonNull(language);
        return code.isEmpty() ? "" : missingName();
    }

    @Replace
    public String getDisplayName(Locale language) {
        return Objects.requireNonNull(language) != null && toString().isEmpty() ? "" : missingName();
    }

    @Replace
    public String getDisplayVariant(Locale language) {
        Objects.requireNonNull(language);
        return getVariant().isEmpty() ? "" : missingName();
    }

    @Alias
    public native String getVariant();

    @Add
    private static String missingName() {
        throw new UnsupportedOperationException("the names of languages, countries and scripts are not in the image");
    }
}
