package ibrik.runtime.library.lang;

import java.util.HashMap;

/// Interned strings: the literals of the image, and what the program adds. They are kept for ever.
public final class InternTable {
    /// All string literals of the image without duplicates; the image builder fills this.
    private static String[] literals = {};

    private static HashMap<String, String> table;

    private InternTable() {}

    static synchronized String intern(String string) {
        if (table == null) {
            table = HashMap.newHashMap(literals.length);
            for (int index = 0; index < literals.length; index++) {
                table.put(literals[index], literals[index]);
            }
        }
        String known = table.putIfAbsent(string, string);
        return known == null ? string : known;
    }
}
