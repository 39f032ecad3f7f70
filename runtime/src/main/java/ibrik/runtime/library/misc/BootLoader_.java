package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The loader of the JDK's own classes: all are there, and so is the code of their natives.
@Substitute("jdk.internal.loader.BootLoader")
public final class BootLoader_ {
    @Replace("<clinit>")
    @Harmless("its fields serve the search for classes, which are all here")
    private static void initialise() {}

    @Replace
    @Harmless("the code of the JDK's natives is in the image")
    public static void loadLibrary(String name) {}
}
