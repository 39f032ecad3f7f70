package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Forgotten files: there are none.
@Substitute("java.io.FileCleanable")
final class FileCleanable_ {
    @Replace
    @Harmless("only files that could be opened are registered, and none can")
    private static void cleanupClose0(int descriptor, long handle) {}
}
