package ibrik.runtime.library.util;

import ibrik.runtime.missing.MissingEntry;
import ibrik.runtime.missing.NamedClasses;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.MissingResourceException;

/// Bundles are found by the JDK's rules among the classes and files of the image.
@Substitute("java.util.ResourceBundle")
public abstract class ResourceBundle_ {
    @Replace
    @Harmless("only modules have providers of bundles, and those of the JDK that can be here have none")
    private static Class<?> getResourceBundleProviderType(String baseName, ClassLoader loader) {
        return null;
    }

    /// As the JDK's, and what to do if there is a class that the image lacks.
    @Replace
    private static void throwMissingResourceException(String baseName, Locale locale, Throwable cause) {
        String what = "Can't find bundle for base name " + baseName + ", locale " + locale;
        String className = baseName + "_" + locale;
        // Another cause is one that HotSpot has too.
        boolean isMissing = cause == null
                && (NamedClasses.isMissing(baseName)
                        || NamedClasses.isMissing(className)
                        || NamedClasses.isMissing(baseName + "_" + locale.getLanguage()));
        MissingResourceException missing = new MissingResourceException(
                isMissing ? MissingEntry.told(what, MissingEntry.resource("bundle", baseName)) : what, className, "");
        missing.initCause(cause instanceof MissingResourceException ? null : cause);
        throw missing;
    }
}
