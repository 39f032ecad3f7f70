package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Virtual threads are bound to strands, which are light already; the JDK has that form for machines without
/// continuations.
@Substitute("jdk.internal.vm.ContinuationSupport")
public final class ContinuationSupport_ {
    @Replace
    @Harmless("the JDK has another form of virtual threads for this answer")
    private static boolean isSupported0() {
        return false;
    }

    @Replace
    @Harmless("the JDK has another form of virtual threads for this answer")
    public static boolean isSupported() {
        return false;
    }

    @Replace
    @Harmless("virtual threads have no carrier that they could be pinned to")
    public static void pinIfSupported() {}

    @Replace
    @Harmless("virtual threads have no carrier that they could be pinned to")
    public static void unpinIfSupported() {}
}
