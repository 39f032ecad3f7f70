package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.util.IdentityHashMap;

/// The threads that run at the end of the program.
@Substitute("java.lang.ApplicationShutdownHooks")
final class ApplicationShutdownHooks_ {
    /// The JDK sets it to null when the hooks begin.
    @Alias
    private static IdentityHashMap<Thread, Thread> hooks;

    @Add
    static boolean haveBegun() {
        return hooks == null;
    }
}
