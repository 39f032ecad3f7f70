package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The three standard descriptors; there are no others.
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

    @Replace
    @Harmless("only natives of Windows look at it")
    private static boolean getAppend(int descriptor) {
        return false;
    }

    /// Output is written before a write returns.
    @Replace
    @Harmless("output has left the program when a write returns")
    private void sync0() {}

    @Replace
    private void close0() {
        fd = -1;
    }
}
