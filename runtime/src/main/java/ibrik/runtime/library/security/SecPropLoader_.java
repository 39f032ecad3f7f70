package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.nio.file.Path;

/// Security properties begin with those of the JDK that builds the image; `-Djava.security.properties` adds to them as
/// on HotSpot.
@Substitute("java.security.Security$SecPropLoader")
final class SecPropLoader_ {
    @Alias
    static Path currentPath;

    private SecPropLoader_() {}

    /// Programs without that option have no code that reads files of properties, since nothing sets the field for it.
    @Replace
    static void loadAll() {
        loadMaster();
        if (System.getProperty("java.security.properties") != null) {
            Inclusion.active = new Inclusion();
            loadExtra();
        }
    }

    @Replace
    private static void loadMaster() {
        try {
            Security_.props.load(SecurityFiles.master());
        } catch (IOException failure) {
            throw new InternalError("Error loading java.security file", failure);
        }
    }

    @Replace
    static void loadInclude(String file) {
        Inclusion inclusion = Inclusion.active;
        if (inclusion != null) {
            inclusion.load(file);
        }
    }

    @Alias
    private static native void loadExtra();

    @Alias
    static native void loadFromPath(Path path, LoadingMode_ mode) throws IOException;
}
