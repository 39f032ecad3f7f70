package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The three standard descriptors; there are no others.
@Substitute("java.io.FileDescriptor")
public final class FileDescriptor_ {
    @Alias
    private int fd;

    @Replace
    private static void initIDs() {}

    @Replace
    private static long getHandle(int descriptor) {
        return -1;
    }

    @Replace
    private static boolean getAppend(int descriptor) {
        return false;
    }

    /// Output is written before a write returns.
    @Replace
    private void sync0() {}

    @Replace
    private void close0() {
        fd = -1;
    }
}
