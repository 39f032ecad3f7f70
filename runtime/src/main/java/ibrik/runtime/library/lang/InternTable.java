package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import java.util.HashMap;

/// Interned strings: the literals of the image, and what the program adds. They are kept for ever.
@Rank(LockRank.INTERNED_STRINGS)
public final class InternTable {
    /// All string literals of the image without duplicates; the image builder fills this.
    @ImmutableAfter("start-up")
    private static String[] literals = {};

    @GuardedBy(LockRank.INTERNED_STRINGS)
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
