package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.spi.ResourceBundleControlProvider;

/// Controls that providers of the application have for certain bundles.
@Substitute("java.util.ResourceBundle$ResourceBundleControlProviderHolder")
final class BundleControls_ {
    private BundleControls_() {}

    /// Without the streams of the JDK's, which would be in every image with bundles.
    @Replace
    private static ResourceBundle.Control getControl(String baseName) {
        for (ResourceBundleControlProvider each : ServiceLoader.load(ResourceBundleControlProvider.class)) {
            ResourceBundle.Control control = each.getControl(baseName);
            if (control != null) {
                return control;
            }
        }
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);
    }
}
