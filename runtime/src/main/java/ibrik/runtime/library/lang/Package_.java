package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.net.URL;
import java.util.jar.Attributes;

/// `new Package_(…)` is the constructor of the JDK's class, which is not public. What the manifest says is read when
/// it is asked for.
@Substitute("java.lang.Package")
final class Package_ {
    /// Of this package: its jar has the manifest. Null for packages that a class loader defined.
    @Add
    private Class<?> member;

    @Alias
    private PackageVersion_ versionInfo;

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

    /// Of a module with a name.
    Package_(String name, Module module) {}

    @Alias
    native String getName();

    @Add
    void setMember(Class<?> type) {
        member = type;
    }

    @Replace
    public String getSpecificationTitle() {
        return member == null
                ? versionInfo.specTitle
                : PackageManifest.value(member, Attributes.Name.SPECIFICATION_TITLE);
    }

    @Replace
    public String getSpecificationVersion() {
        return member == null
                ? versionInfo.specVersion
                : PackageManifest.value(member, Attributes.Name.SPECIFICATION_VERSION);
    }

    @Replace
    public String getSpecificationVendor() {
        return member == null
                ? versionInfo.specVendor
                : PackageManifest.value(member, Attributes.Name.SPECIFICATION_VENDOR);
    }

    @Replace
    public String getImplementationTitle() {
        return member == null
                ? versionInfo.implTitle
                : PackageManifest.value(member, Attributes.Name.IMPLEMENTATION_TITLE);
    }

    @Replace
    public String getImplementationVersion() {
        return member == null
                ? versionInfo.implVersion
                : PackageManifest.value(member, Attributes.Name.IMPLEMENTATION_VERSION);
    }

    @Replace
    public String getImplementationVendor() {
        return member == null
                ? versionInfo.implVendor
                : PackageManifest.value(member, Attributes.Name.IMPLEMENTATION_VENDOR);
    }
}
