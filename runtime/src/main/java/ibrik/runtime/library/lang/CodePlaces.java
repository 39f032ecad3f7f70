package ibrik.runtime.library.lang;

import ibrik.runtime.library.net.ResourceUrls;
import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.runtime.library.reflect.Members;
import ibrik.runtime.type.ClassTable;
import java.net.URL;
import java.security.AllPermission;
import java.security.CodeSource;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.concurrent.ConcurrentHashMap;

/// Where classes came from when the image was built.
final class CodePlaces {
    /// By the URL of the folder or jar.
    private static final ConcurrentHashMap<String, ProtectionDomain> KNOWN = new ConcurrentHashMap<>();

    private static final ProtectionDomain OF_JDK = ofJdk();

    private static final String CLASS_FILE = ".class";

    private CodePlaces() {}

    /// @param locationOrNull the URL of a folder or jar; null for the JDK
    static ProtectionDomain domain(String locationOrNull) {
        if (locationOrNull == null) {
            return OF_JDK;
        }
        ProtectionDomain known = KNOWN.get(locationOrNull);
        if (known == null) {
            KNOWN.putIfAbsent(locationOrNull, of(locationOrNull));
            known = KNOWN.get(locationOrNull);
        }
        return known;
    }

    /// The URL of the file of a class of the application; null for other names. There is nothing to be read from it.
    static URL classFileOrNull(String name) {
        if (!name.endsWith(CLASS_FILE)) {
            return null;
        }
        String type = name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.');
        Class<?> found = ClassTable.loadOrNull(type);
        Members members = found == null ? null : ((ClassMembers_) (Object) found).members;
        if (members == null || members.location == null) {
            return null;
        }
        boolean isFolder = members.location.endsWith("/");
        return ResourceUrls.parsed(isFolder ? members.location.concat(name) : "jar:" + members.location + "!/" + name);
    }

    private static ProtectionDomain ofJdk() {
        Permissions all = new Permissions();
        all.add(new AllPermission());
        return new ProtectionDomain(null, all);
    }

    private static ProtectionDomain of(String location) {
        CodeSource source = new CodeSource(ResourceUrls.parsed(location), (Certificate[]) null);
        return new ProtectionDomain(source, null, ImageClassLoader.INSTANCE, null);
    }
}
