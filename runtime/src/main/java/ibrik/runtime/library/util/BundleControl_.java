package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// How bundles of the application are made: from a class of the image, or a file that the class loader has.
@Substitute("java.util.ResourceBundle$Control")
public class BundleControl_ {
    @Alias
    private native String toResourceName0(String bundleName, String suffix);

    @Replace
    private ResourceBundle newBundle0(String bundleName, String format, ClassLoader loader, boolean reload)
            throws IllegalAccessException, InstantiationException, IOException {
        if (format.equals("java.class")) {
            return BundleClasses.ofApplicationOrNull(bundleName);
        }
        if (!format.equals("java.properties")) {
            throw new IllegalArgumentException("unknown format: ".concat(format));
        }
        String file = toResourceName0(bundleName, "properties");
        InputStream stream = file == null ? null : loader.getResourceAsStream(file);
        if (stream == null) {
            return null;
        }
        try (stream) {
            return new PropertyResourceBundle(stream);
        }
    }

    /// Never: what an image holds does not change.
    @Replace
    public boolean needsReload(
            String baseName, Locale locale, String format, ClassLoader loader, ResourceBundle bundle, long loadTime) {
        Objects.requireNonNull(bundle);
        return false;
    }
}
