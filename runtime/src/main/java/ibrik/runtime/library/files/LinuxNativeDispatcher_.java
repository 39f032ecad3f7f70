package ibrik.runtime.library.files;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Calls that Linux alone has. Tables of mounts are missing.
@Substitute("sun.nio.fs.LinuxNativeDispatcher")
final class LinuxNativeDispatcher_ {
    /// The JDK's sign that a copy has to go through a buffer (sun.nio.ch.IOStatus).
    @Add
    private static final int UNSUPPORTED = -4;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void init() {}

    @Replace
    @Harmless("advice may be left alone")
    static int posix_fadvise(int file, long offset, long length, int advice) {
        return 0;
    }

    @Replace
    @Harmless("it is what the JDK takes for a kernel that cannot, and copies through a buffer")
    static int directCopy0(int to, int from, long cancelled) {
        return UNSUPPORTED;
    }
}
