package ibrik.runtime.library.time;

import ibrik.runtime.library.text.HostLocales;
import ibrik.runtime.library.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names of time zones in English and without a language. In the image only if a program can ask for one.
final class ZoneNames {
    private static final String[] ENGLISH = HostLocales.zoneNames("en");
    private static final String[] ROOT = HostLocales.zoneNames("und");
    /// The identifier, and long and short names of standard, daylight saving and generic time.
    private static final int COLUMNS = 7;
    /// Texts of [HostLocales#zoneNames] that list zones.
    private static final int INDICES = 2;

    private ZoneNames() {}

    /// The identifier and the names of a zone; null for one that has no names, as `GMT+01:00`.
    ///
    /// @throws UnsupportedOperationException if the image does not have names in that language
    static String[] ofOrNull(String id, Locale locale) {
        String[] texts = texts(locale);
        String key = "\n".concat(id).concat("\t");
        for (int index = 0; index < INDICES; index++) {
            int found = texts[index].indexOf(key);
            if (found >= 0) {
                return row(texts, id, texts[index], found + key.length());
            }
        }
        return null;
    }

    /// The zones that `DateFormatSymbols` lists, in its order.
    static String[][] all(Locale locale) {
        String[] texts = texts(locale);
        String index = texts[0];
        List<String[]> rows = new ArrayList<>();
        int start = 1;
        while (start < index.length()) {
            int tab = index.indexOf('\t', start);
            rows.add(row(texts, index.substring(start, tab), index, tab + 1));
            start = index.indexOf('\n', tab) + 1;
        }
        return rows.toArray(new String[0][]);
    }

    /// @param place of the number in `index`
    private static String[] row(String[] texts, String id, String index, int place) {
        int number = Integer.parseInt(index, place, index.indexOf('\n', place), 10);
        String names = texts[number];
        String[] row = new String[COLUMNS];
        row[0] = id;
        int start = 0;
        for (int column = 1; column < COLUMNS; column++) {
            int end = names.indexOf('\t', start);
            row[column] = names.substring(start, end < 0 ? names.length() : end);
            start = end + 1;
        }
        return row;
    }

    private static String[] texts(Locale locale) {
        return Languages.isRoot(locale, "the names of time zones") ? ROOT : ENGLISH;
    }
}
