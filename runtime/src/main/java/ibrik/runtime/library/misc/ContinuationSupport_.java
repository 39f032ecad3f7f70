package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Continuations are there: `ibrik.runtime.thread.Continuation_`.
@Substitute("jdk.internal.vm.ContinuationSupport")
public final class ContinuationSupport_ {
    @Replace
    @Harmless("it is so")
    private static boolean isSupported0() {
        return true;
    }

    @Replace
    @Harmless("it is so")
    public static boolean isSupported() {
        return true;
    }
}
