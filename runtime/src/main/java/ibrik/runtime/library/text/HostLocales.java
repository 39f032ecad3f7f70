package ibrik.runtime.library.text;

/// Texts of locales, as the JDK that builds the image has them.
///
/// Only for static initialisers: the interpreter of the compiler asks the JDK that it runs on, and the answer lies in
/// the image. A locale is named by its language tag, `und` is the root.
public final class HostLocales {
    private HostLocales() {}

    /// The names of all time zones.
    ///
    /// The first text lists the zones that `DateFormatSymbols.getZoneStrings` has, in its order: for each `\n`,
    /// the identifier, `\t` and the number of an element of this array, and `\n` at the end. That element holds
    /// the zone's names between tabs: standard time, its short name, daylight saving time, its short name, generic
    /// time, its short name. The second text lists the other zones in the same way.
    public static native String[] zoneNames(String tag);

    /// The patterns of dates and times of the ISO calendar by style: element 5 * D + T, where D and T are 0 for
    /// none and one more than the ordinal of a `FormatStyle` else.
    public static native String[] datePatterns(String tag);

    /// The pattern of amounts of money.
    public static native String currencyPattern(String tag);

    /// What a `CompactNumberFormat` is made of: the rules of plurals, then its patterns.
    public static native String[] compactPatterns(String tag, boolean isLong);

    /// Codes and symbols of currencies by turns; of those that are not here the code is the symbol.
    public static native String[] currencySymbols(String tag);

    /// For the countries of a language whose currency's symbol is there another than in English: the locale, such as
    /// `en-AU`, and the symbol, by turns.
    public static native String[] ownCurrencySymbols(String language);

    /// Codes and names of all currencies by turns.
    public static native String[] currencyNames(String tag);
}
