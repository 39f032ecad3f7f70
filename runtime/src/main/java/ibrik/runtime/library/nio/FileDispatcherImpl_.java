package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;

/// Transfers between descriptors: the JDK's other way is taken, by mappings and buffers.
@Substitute("sun.nio.ch.FileDispatcherImpl")
final class FileDispatcherImpl_ {
    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    static void init0() {}

    @Replace
    @Harmless("it is what the JDK takes for a kernel that cannot, and goes another way")
    static long transferTo0(FileDescriptor from, long position, long count, FileDescriptor to, boolean appends) {
        return FileDispatching.UNSUPPORTED;
    }

    @Replace
    @Harmless("it is what the JDK takes for a kernel that cannot, and goes another way")
    static long transferFrom0(FileDescriptor from, FileDescriptor to, long position, long count, boolean appends) {
        return FileDispatching.UNSUPPORTED;
    }
}
