package ibrik.runtime.library.io;

import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.SyncFailedException;

/// Descriptors: the three standard ones, and open files.
@Substitute("java.io.FileDescriptor")
public final class FileDescriptor_ {
    @Alias
    private int fd;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    @Replace
    @Harmless("only Windows has handles: the JDK for Linux gives -1 too")
    private static long getHandle(int descriptor) {
        return -1;
    }

    /// Only the standard descriptors ask when they are made: others are told.
    @Replace
    @Harmless("the standard descriptors write behind what others have written anyway")
    private static boolean getAppend(int descriptor) {
        return false;
    }

    /// Output to the standard descriptors has left the program when a write returns.
    @Replace
    private void sync0() throws SyncFailedException {
        FileCalls calls = PlatformFiles.opened();
        if (fd < 0 || fd > Platform.ERRORS && calls != null && calls.sync(fd, true) < 0) {
            throw new SyncFailedException("sync failed");
        }
    }

    @Replace
    private void close0() throws IOException {
        int file = fd;
        fd = -1;
        FileCalls calls = PlatformFiles.opened();
        if (file > Platform.ERRORS && calls != null && calls.close(file) < 0) {
            throw new IOException("close failed");
        }
    }
}
