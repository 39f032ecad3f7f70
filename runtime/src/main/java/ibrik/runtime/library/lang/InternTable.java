package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;

/// Interned strings: the literals of the image, and what the program adds. They are kept for ever.
@Rank(LockRank.INTERNED_STRINGS)
public final class InternTable {
    /// All string literals of the image without duplicates; the image builder fills this.
    @ImmutableAfter("start-up")
    private static String[] literals = {};

    @GuardedBy(LockRank.INTERNED_STRINGS)
    private static TextTable<String> table;

    private InternTable() {}

    static synchronized String intern(String string) {
        if (table == null) {
            TextTable<String> first = new TextTable<>(literals.length);
            for (int index = 0; index < literals.length; index++) {
                first.put(literals[index], literals[index]);
            }
            table = first;
        }
        String known = table.get(string);
        if (known == null) {
            table.put(string, string);
            known = string;
        }
        return known;
    }
}
