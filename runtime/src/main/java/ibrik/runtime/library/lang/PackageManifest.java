package ibrik.runtime.library.lang;

import ibrik.runtime.library.net.ResourceUrls;
import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.runtime.library.reflect.Members;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/// What the manifests of jars say about packages.
final class PackageManifest {
    private PackageManifest() {}

    /// The attribute of the package, else of the jar, else null.
    ///
    /// @param member a class of the package; null, as for the unnamed package, says nothing
    static String value(Class<?> member, Attributes.Name attribute) {
        if (member == null || member.getPackageName().isEmpty()) {
            return null;
        }
        Members members = ((ClassMembers_) (Object) member).members;
        String locationOrNull = members == null ? null : members.location;
        byte[] file = locationOrNull == null
                ? null
                : ResourceUrls.contentOrNull("jar:" + locationOrNull + "!/META-INF/MANIFEST.MF");
        if (file == null) {
            return null;
        }
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(file));
            Attributes own = manifest.getAttributes(
                    member.getPackageName().replace('.', '/').concat("/"));
            String value = own == null ? null : own.getValue(attribute);
            return value == null ? manifest.getMainAttributes().getValue(attribute) : value;
        } catch (IOException damaged) {
            return null;
        }
    }
}
