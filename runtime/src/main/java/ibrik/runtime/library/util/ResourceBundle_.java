package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Bundles are found by the JDK's rules among the classes and files of the image.
@Substitute("java.util.ResourceBundle")
public abstract class ResourceBundle_ {
    @Replace
    @Harmless("only modules have providers of bundles, and those of the JDK that can be here have none")
    private static Class<?> getResourceBundleProviderType(String baseName, ClassLoader loader) {
        return null;
    }
}
