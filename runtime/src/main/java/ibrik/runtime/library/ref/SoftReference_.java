package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// The clock by which soft references age: milliseconds since start-up at the last collection.
@Substitute("java.lang.ref.SoftReference")
public abstract class SoftReference_ {
    @Alias
    private static long clock;

    @Add
    static void clock(long milliseconds) {
        clock = milliseconds;
    }
}
