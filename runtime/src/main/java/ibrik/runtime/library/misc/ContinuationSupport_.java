package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Virtual threads are bound to strands, which are light already; the JDK has that form for machines without
/// continuations.
@Substitute("jdk.internal.vm.ContinuationSupport")
public final class ContinuationSupport_ {
    @Replace
    private static boolean isSupported0() {
        return false;
    }

    @Replace
    public static boolean isSupported() {
        return false;
    }

    @Replace
    public static void pinIfSupported() {}

    @Replace
    public static void unpinIfSupported() {}
}
