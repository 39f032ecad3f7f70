package ibrik.runtime.library.misc;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Executors;
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
    /// Threads stop only at polls and where they block. An access has no poll of its own
    /// (`ibrik.compiler.analysis.world.Interruption`), and none stands between the check and the access, since each
    /// access checks again. So once all executors have stopped, those that saw the session alive have had their
    /// access.
    @Replace
    void closeScope0(MemorySessionImpl session, ScopedAccessError error) {
        RuntimeLock.acquire();
        if (Executors.areSeveral()) {
            RuntimeLock.stopOthers();
        }
        RuntimeLock.release();
    }
}
