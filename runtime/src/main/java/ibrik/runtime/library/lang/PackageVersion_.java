package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What a class loader said of a package when it defined it.
@Substitute("java.lang.Package$VersionInfo")
final class PackageVersion_ {
    @Alias
    String specTitle;

    @Alias
    String specVersion;

    @Alias
    String specVendor;

    @Alias
    String implTitle;

    @Alias
    String implVersion;

    @Alias
    String implVendor;
}
