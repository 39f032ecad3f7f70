package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Characters without their names, which the JDK keeps in a file.
@Substitute("java.lang.Character")
public final class Character_ {
    @Add
    private static final String NAMES = "the names of Unicode characters are not in the image";

    @Replace
    public static String getName(int codePoint) {
        throw new UnsupportedOperationException(NAMES);
    }

    @Replace
    public static int codePointOf(String name) {
        throw new UnsupportedOperationException(NAMES);
    }
}
