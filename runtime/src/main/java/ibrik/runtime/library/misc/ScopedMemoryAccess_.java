package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import jdk.internal.foreign.MemorySessionImpl;
import jdk.internal.misc.ScopedMemoryAccess.ScopedAccessError;

/// Access to memory segments and buffers.
@Substitute("jdk.internal.misc.ScopedMemoryAccess")
public final class ScopedMemoryAccess_ {
    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    /// Returns when no thread is between the check that the session is alive and the access behind it.
    ///
    /// NOTE: none can be. Threads share one executor and give it up only at polls and where they block.
    /// An access has no poll of its own (`ibrik.compiler.analysis.world.Interruption`), and none stands between the
    /// check and the access: each access checks again ([ibrik.runtime.library.foreign.MemorySessionImpl_]).
    @Replace
    @Harmless("no thread can be between the check of a session and the access behind it")
    void closeScope0(MemorySessionImpl session, ScopedAccessError error) {}
}
