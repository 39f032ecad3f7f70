package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import jdk.internal.misc.Unsafe;

/// The doors between packages: opened by class initialisation, without a method-handle lookup.
@Substitute("jdk.internal.access.SharedSecrets")
public final class SharedSecrets_ {
    @Replace
    private static void ensureClassInitialized(Class<?> type) {
        Unsafe.getUnsafe().ensureClassInitialized(type);
    }
}
