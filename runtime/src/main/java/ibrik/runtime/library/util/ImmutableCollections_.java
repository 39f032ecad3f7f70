package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// `Set.of` and `Map.of` iterate from a place that differs from run to run. Only iteration uses the salt, so it can
/// change after collections were made at build time.
@Substitute("java.util.ImmutableCollections")
public final class ImmutableCollections_ {
    @Alias
    private static long SALT32L;

    @Alias
    private static boolean REVERSE;

    /// Takes 33 bits of a random number.
    @Add
    public static void salt(long random) {
        SALT32L = random & 0xFFFF_FFFFL;
        REVERSE = random < 0;
    }
}
