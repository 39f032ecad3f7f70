package ibrik.runtime.library.foreign;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// Whether memory is still there to be accessed.
@Substitute("jdk.internal.foreign.MemorySessionImpl")
public class MemorySessionImpl_ {
    /// Volatile here, so that each access asks afresh: another thread may close the arena at any poll, and each turn of
    /// a loop has one. See [ibrik.runtime.library.misc.ScopedMemoryAccess_].
    @Alias
    volatile int state;
}
