package ibrik.runtime.library.lang;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Numbers of threads; the JDK keeps the counter inside the virtual machine.
@Substitute("java.lang.Thread$ThreadIdentifiers")
public final class ThreadIdentifiers_ {
    /// The number that HotSpot (Temurin 25.0.3, two cores) gives to the first thread of a program.
    @Add
    private static final long FIRST = 21;

    @Add
    @GuardedBy(LockRank.RUNTIME)
    private static long following;

    @Replace("<clinit>")
    private static void initialise() {
        following = FIRST;
    }

    @Replace
    static long next() {
        RuntimeLock.acquire();
        long number = following;
        following++;
        RuntimeLock.release();
        return number;
    }
}
