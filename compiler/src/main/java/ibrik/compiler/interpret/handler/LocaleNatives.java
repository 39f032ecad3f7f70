package ibrik.compiler.interpret.handler;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/// Texts of locales that enter the image: the JDK that runs the compiler, which is the one that the image is made of,
/// knows them.
final class LocaleNatives {
    private static final String OWNER = "ibrik.runtime.library.text.HostLocales";
    /// Of the zones that `getZoneStrings` lists, and of the others.
    private static final int INDICES = 2;

    private LocaleNatives() {}

    static void addTo(HostNatives natives) {
        natives.put(
                OWNER + ".zoneNames",
                (machine, frame) -> frame.referenceResult =
                        SettingNatives.texts(machine, zoneNames(locale(ClassNatives.text(machine, frame, 0)))));
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
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
