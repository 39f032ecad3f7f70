package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Forgotten files: there are none.
@Substitute("java.io.FileCleanable")
final class FileCleanable_ {
    @Replace
    private static void cleanupClose0(int descriptor, long handle) {}
}
