package ibrik.runtime.library.lang;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Numbers in the names of threads without a name; the JDK finds its counter by reflection.
@Substitute("java.lang.Thread$ThreadNumbering")
public final class ThreadNumbering_ {
    @Add
    @GuardedBy(LockRank.RUNTIME)
    private static int following;

    @Replace("<clinit>")
    @Harmless("its field is the address of a counter, which is a field here")
    private static void initialise() {}

    @Replace
    static int next() {
        RuntimeLock.acquire();
        int number = following;
        following++;
        RuntimeLock.release();
        return number;
    }
}
