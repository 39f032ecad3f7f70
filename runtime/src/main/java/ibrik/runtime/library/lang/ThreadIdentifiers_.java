package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Numbers of threads; the JDK keeps the counter inside the virtual machine.
@Substitute("java.lang.Thread$ThreadIdentifiers")
public final class ThreadIdentifiers_ {
    /// The number that HotSpot (Temurin 25.0.3, two cores) gives to the first thread of a program.
    @Add
    private static final long FIRST = 21;

    @Add
    private static long following;

    @Replace("<clinit>")
    private static void initialise() {
        following = FIRST;
    }

    @Replace
    static long next() {
        return following++;
    }
}
