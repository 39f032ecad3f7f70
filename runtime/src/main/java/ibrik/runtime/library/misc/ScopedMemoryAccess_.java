package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Access to memory segments and buffers.
@Substitute("jdk.internal.misc.ScopedMemoryAccess")
public final class ScopedMemoryAccess_ {
    @Replace
    private static void registerNatives() {}
}
