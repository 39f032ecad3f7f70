package ibrik.runtime.library.security;

import ibrik.runtime.library.lang.JdkFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The security properties of the JDK that builds the image, `conf/security/java.security`.
final class SecurityFiles {
    private static final byte[] MASTER = JdkFiles.read("conf/security/java.security");

    private SecurityFiles() {}

    static InputStream master() {
        return new ByteArrayInputStream(MASTER);
    }
}
