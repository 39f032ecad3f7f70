package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// The loader of the JDK's own classes: all are there, and so is the code of their natives.
@Substitute("jdk.internal.loader.BootLoader")
public final class BootLoader_ {
    @Add
    private static final String FILES = "of the files of the JDK only class files are found so, which an image has not";

    @Replace("<clinit>")
    @Harmless("its fields serve the search for classes, which are all here")
    private static void initialise() {}

    @Replace
    @Harmless(FILES)
    public static URL findResource(String name) {
        return null;
    }

    @Replace
    @Harmless(FILES)
    public static Enumeration<URL> findResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Replace
    @Harmless("the code of the JDK's natives is in the image")
    public static void loadLibrary(String name) {}
}
