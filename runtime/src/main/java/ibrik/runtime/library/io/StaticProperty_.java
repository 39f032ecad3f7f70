package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.InitialiseAtRunTime;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Properties that the JDK keeps from its start. One of them is known only when the program starts.
@Substitute("jdk.internal.util.StaticProperty")
final class StaticProperty_ {
    @Replace
    @Harmless("it asks for the property when the program first wants it: at the start it is not known yet")
    public static String userDir() {
        return Directory.PATH;
    }

    @InitialiseAtRunTime("the program can be started in any directory")
    private static final class Directory {
        static final String PATH = System.getProperty("user.dir");
    }
}
