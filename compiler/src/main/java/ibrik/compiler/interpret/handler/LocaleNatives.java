package ibrik.compiler.interpret.handler;

import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Stream;

/// Texts of locales that enter the image: the JDK that runs the compiler, which is the one that the image is made of,
/// knows them.
final class LocaleNatives {
    private static final String OWNER = "ibrik.runtime.library.text.HostLocales";
    /// Of the zones that `getZoneStrings` lists, and of the others.
    private static final int INDICES = 2;

    private LocaleNatives() {}

    static void addTo(HostNatives natives) {
        texts(natives, "zoneNames", LocaleNatives::zoneNames);
        texts(natives, "datePatterns", LocaleNatives::datePatterns);
        texts(natives, "currencySymbols", LocaleNatives::currencySymbols);
        texts(natives, "ownCurrencySymbols", LocaleNatives::ownCurrencySymbols);
        texts(natives, "currencyNames", LocaleNatives::currencyNames);
        natives.put(
                OWNER + ".currencyPattern",
                (machine, frame) -> frame.referenceResult = machine.heap()
                        .intern(((DecimalFormat) NumberFormat.getCurrencyInstance(locale(machine, frame)))
                                .toPattern()));
        natives.put(
                OWNER + ".compactPatterns",
                (machine, frame) -> frame.referenceResult =
                        SettingNatives.texts(machine, CompactPatterns.of(locale(machine, frame), frame.intAt(1) != 0)));
    }

    /// A question about a locale that is answered by a list of texts.
    private static void texts(HostNatives natives, String name, Function<Locale, List<String>> answer) {
        natives.put(
                OWNER + "." + name,
                (machine, frame) ->
                        frame.referenceResult = SettingNatives.texts(machine, answer.apply(locale(machine, frame))));
    }

    private static Locale locale(Machine machine, Frame frame) {
        return Locale.forLanguageTag(ClassNatives.text(machine, frame, 0));
    }

    /// As `HostLocales.datePatterns` says; nothing for no date without a time.
    private static List<String> datePatterns(Locale locale) {
        List<FormatStyle> styles = new ArrayList<>();
        styles.add(null);
        styles.addAll(List.of(FormatStyle.values()));
        List<String> patterns = new ArrayList<>();
        for (FormatStyle date : styles) {
            for (FormatStyle time : styles) {
                patterns.add(
                        date == null && time == null
                                ? ""
                                : DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                        date, time, IsoChronology.INSTANCE, locale));
            }
        }
        return patterns;
    }

    private static List<String> currencySymbols(Locale locale) {
        return currencies()
                .filter(currency -> !currency.getSymbol(locale).equals(currency.getCurrencyCode()))
                .flatMap(currency -> Stream.of(currency.getCurrencyCode(), currency.getSymbol(locale)))
                .toList();
    }

    private static List<String> ownCurrencySymbols(Locale language) {
        List<String> found = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            Locale locale = Locale.of(language.getLanguage(), country);
            Currency currency = Currency.getInstance(locale);
            if (currency != null && !currency.getSymbol(locale).equals(currency.getSymbol(Locale.ENGLISH))) {
                found.add(language.getLanguage() + "-" + country);
                found.add(currency.getSymbol(locale));
            }
        }
        return found;
    }

    private static List<String> currencyNames(Locale locale) {
        return currencies()
                .flatMap(currency -> Stream.of(currency.getCurrencyCode(), currency.getDisplayName(locale)))
                .toList();
    }

    private static Stream<Currency> currencies() {
        return Currency.availableCurrencies().sorted(Comparator.comparing(Currency::getCurrencyCode));
    }

    /// Two indices and the distinct lists of names: most zones share theirs with others.
    private static List<String> zoneNames(Locale locale) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Set<String> rest = new LinkedHashSet<>(List.of(TimeZone.getAvailableIDs()));
        StringBuilder listed = new StringBuilder("\n");
        for (String[] row : DateFormatSymbols.getInstance(locale).getZoneStrings()) {
            rest.remove(row[0]);
            add(listed, row[0], String.join("\t", Arrays.copyOfRange(row, 1, row.length)), numbers);
        }
        StringBuilder others = new StringBuilder("\n");
        for (String id : rest) {
            add(others, id, unlisted(TimeZone.getTimeZone(id), locale), numbers);
        }
        List<String> texts = new ArrayList<>(List.of(listed.toString(), others.toString()));
        texts.addAll(numbers.keySet());
        return texts;
    }

    private static void add(StringBuilder index, String id, String names, Map<String, Integer> numbers) {
        int number = numbers.computeIfAbsent(names, _ -> numbers.size() + INDICES);
        index.append(id).append('\t').append(number).append('\n');
    }

    /// The generic names of zones that the JDK does not list are those of standard time.
    private static String unlisted(TimeZone zone, Locale locale) {
        String standard = name(zone, false, locale);
        return String.join("\t", standard, name(zone, true, locale), standard);
    }

    private static String name(TimeZone zone, boolean daylight, Locale locale) {
        return zone.getDisplayName(daylight, TimeZone.LONG, locale) + "\t"
                + zone.getDisplayName(daylight, TimeZone.SHORT, locale);
    }
}
