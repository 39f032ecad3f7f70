package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Substitute;
import java.net.URL;

/// `new Package_(…)` is the constructor of the JDK's class, which is not public.
@Substitute("java.lang.Package")
final class Package_ {
    Package_(
            String name,
            String specificationTitle,
            String specificationVersion,
            String specificationVendor,
            String implementationTitle,
            String implementationVersion,
            String implementationVendor,
            URL sealBase,
            ClassLoader loader) {}
}
