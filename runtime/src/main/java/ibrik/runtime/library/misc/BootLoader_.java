package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The loader of the JDK's own classes: all are there, and so is the code of their natives.
@Substitute("jdk.internal.loader.BootLoader")
public final class BootLoader_ {
    @Replace("<clinit>")
    private static void initialise() {}

    @Replace
    public static void loadLibrary(String name) {}
}
