package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// How bundles of modules are made, which are the JDK's: from classes. It has few in files, and they are not in an
/// image.
@Substitute("java.util.ResourceBundle$ResourceBundleProviderHelper")
public final class BundleProviderHelper_ {
    private BundleProviderHelper_() {}

    @Replace
    static ResourceBundle newResourceBundle(Class<? extends ResourceBundle> type) {
        return BundleClasses.make(type);
    }

    @Replace
    static ResourceBundle loadResourceBundle(Module caller, Module module, String baseName, Locale locale) {
        String name = BundleClasses.name(baseName, locale);
        return module.isNamed() ? BundleClasses.ofModuleOrNull(caller, module, name) : null;
    }

    @Replace
    static ResourceBundle loadPropertyResourceBundle(Module caller, Module module, String baseName, Locale locale)
            throws IOException {
        if (module.isNamed()) {
            return null;
        }
        String name = BundleClasses.name(baseName, locale);
        try (InputStream file =
                module.getResourceAsStream(name.replace('.', '/').concat(".properties"))) {
            return file == null ? null : new PropertyResourceBundle(file);
        }
    }
}
