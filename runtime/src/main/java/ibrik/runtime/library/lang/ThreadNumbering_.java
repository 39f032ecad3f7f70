package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.Uninterruptible;

/// Numbers in the names of threads without a name; the JDK finds its counter by reflection.
@Substitute("java.lang.Thread$ThreadNumbering")
public final class ThreadNumbering_ {
    @Add
    @PerExecutor("a counter")
    private static int following;

    @Replace("<clinit>")
    @Harmless("its field is the address of a counter, which is a field here")
    private static void initialise() {}

    @Replace
    @Uninterruptible("no other thread may get the same number")
    static int next() {
        return following++;
    }
}
