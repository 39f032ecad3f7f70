package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.Uninterruptible;

/// Numbers of threads; the JDK keeps the counter inside the virtual machine.
@Substitute("java.lang.Thread$ThreadIdentifiers")
public final class ThreadIdentifiers_ {
    /// The number that HotSpot (Temurin 25.0.3, two cores) gives to the first thread of a program.
    @Add
    private static final long FIRST = 21;

    @Add
    @PerExecutor("a counter")
    private static long following;

    @Replace("<clinit>")
    private static void initialise() {
        following = FIRST;
    }

    @Replace
    @Uninterruptible("no other thread may get the same number")
    static long next() {
        return following++;
    }
}
