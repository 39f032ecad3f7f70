package ibrik.compiler.option;

import java.nio.file.Path;
import java.util.Optional;

/// A folder of class files that stand for those of the JDK, so that tests can build against another JDK than the one
/// that is installed.
public final class JdkPatch {
    /// `-Dibrik.patch=FOLDER`. For tests of Ibrik alone.
    private static final String PROPERTY = "ibrik.patch";

    private JdkPatch() {}

    /// What the system property of this JVM asks for.
    public static Optional<Path> requested() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }
}
