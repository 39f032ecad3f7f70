package ibrik.runtime.library.lang;

import ibrik.runtime.missing.ClassPathNames;
import ibrik.runtime.missing.MissingEntry;
import java.io.IOException;
import java.io.InputStream;

/// What a class file is read by that the class path has and the image has not: it is there, but cannot be read.
final class ClassFileStream extends InputStream {
    private static final String SUFFIX = ".class";

    private final String file;

    private ClassFileStream(String file) {
        this.file = file;
    }

    /// Null if the program has no such class file.
    ///
    /// @param file a name with slashes
    static InputStream ofOrNull(String file) {
        return file.endsWith(SUFFIX)
                        && ClassPathNames.isOfApplication(file.substring(0, file.length() - SUFFIX.length())
                                .replace('/', '.'))
                ? new ClassFileStream(file)
                : null;
    }

    @Override
    public int read() throws IOException {
        throw new IOException(
                MissingEntry.told("the file " + file + " is not in the image", MissingEntry.resource("glob", file)));
    }
}
