package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import jdk.internal.access.SharedSecrets;

/// Descriptors and limits for channels.
@Substitute("sun.nio.ch.IOUtil")
final class IOUtil_ {
    /// `IOV_MAX` of Linux, and the most bytes of one write (write(2)).
    @Add
    private static final int MOST_BUFFERS = 1024;

    @Add
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    static void initIDs() {}

    @Replace
    public static int fdVal(FileDescriptor descriptor) {
        return FileDispatching.number(descriptor);
    }

    @Replace
    static void setfdVal(FileDescriptor descriptor, int number) {
        SharedSecrets.getJavaIOFileDescriptorAccess().set(descriptor, number);
    }

    @Replace
    @Harmless("it is the limit of Linux")
    static int iovMax() {
        return MOST_BUFFERS;
    }

    @Replace
    @Harmless("it is the limit of Linux")
    static long writevMax() {
        return MOST_BYTES;
    }
}
