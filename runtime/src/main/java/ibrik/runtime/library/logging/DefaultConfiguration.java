package ibrik.runtime.library.logging;

import ibrik.runtime.library.lang.JdkFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The JDK's `conf/logging.properties`.
final class DefaultConfiguration {
    private static final byte[] CONTENT = JdkFiles.read("conf/logging.properties");

    private DefaultConfiguration() {}

    static InputStream open() {
        return new ByteArrayInputStream(CONTENT);
    }
}
