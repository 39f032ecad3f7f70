package ibrik.runtime.library.nio;

import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.io.IOException;

/// What tells files apart: device and inode.
@Substitute("sun.nio.ch.FileKey")
final class FileKey_ {
    @Replace
    private static void init(FileDescriptor descriptor, long[] key) throws IOException {
        FileStatus status = FileDispatching.status(descriptor);
        key[0] = status.device;
        key[1] = status.inode;
    }
}
