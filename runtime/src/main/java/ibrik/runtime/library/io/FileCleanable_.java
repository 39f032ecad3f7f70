package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;

/// Files that their streams have forgotten.
@Substitute("java.io.FileCleanable")
final class FileCleanable_ {
    @Replace
    private static void cleanupClose0(int descriptor, long handle) throws IOException {
        FileBytes.check(PlatformFiles.start().close(descriptor));
    }
}
