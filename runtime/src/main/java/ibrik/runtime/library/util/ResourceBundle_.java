package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.ResourceBundle;

/// Bundles are classes and files found by name at run time.
@Substitute("java.util.ResourceBundle")
public abstract class ResourceBundle_ {
    @Add
    private static final String REASON =
            "resource bundles cannot be looked up in an image: read the properties with getResourceAsStream";

    @Delete(REASON)
    public static native ResourceBundle getBundle(String name);

    @Delete(REASON)
    public static native ResourceBundle getBundle(String name, Locale locale);

    @Delete(REASON)
    public static native ResourceBundle getBundle(String name, Locale locale, ClassLoader loader);
}
