package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Atomic;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import sun.security.util.PropertyExpander;

/// Lines `include FILE` of files that `-Djava.security.properties` names.
final class Inclusion {
    @Atomic("set by the initialiser of Security, before it reads such a file")
    static Inclusion active;

    Inclusion() {}

    void load(String file) {
        String expanded = PropertyExpander.expandNonStrict(file);
        try {
            Path path = Path.of(expanded);
            if (!path.isAbsolute()) {
                if (SecPropLoader_.currentPath == null) {
                    throw new InternalError("Cannot resolve '" + expanded + "' relative path when included "
                            + "from a non-regular properties file (e.g. HTTP served file)");
                }
                path = SecPropLoader_.currentPath.resolveSibling(path);
            }
            SecPropLoader_.loadFromPath(path, LoadingMode_.APPEND);
        } catch (IOException | InvalidPathException failure) {
            throw new InternalError("Unable to include '" + expanded + "'", failure);
        }
    }
}
