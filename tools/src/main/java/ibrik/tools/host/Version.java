package ibrik.tools.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version of the tools and of the parts they are made of.
public final class Version {
    private Version() {}

    /// One line, such as `ibrik 0.1.0 (JDK 25.0.1, LLVM 20.1.7)`.
    public static String line() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("the tools' own jar is damaged", unreadable);
        }
        String llvm = properties.getProperty("llvm", "?");
        return "ibrik " + properties.getProperty("version", "?") + " (JDK " + Runtime.version() + ", LLVM "
                + llvm.replaceFirst("-.*", "") + ")";
    }
}
