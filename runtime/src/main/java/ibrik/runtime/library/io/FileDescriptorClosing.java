package ibrik.runtime.library.io;

import java.io.FileDescriptor;
import java.io.IOException;
import jdk.internal.access.SharedSecrets;

/// Closes a descriptor for all streams that share it.
final class FileDescriptorClosing {
    private FileDescriptorClosing() {}

    static void close(FileDescriptor descriptor) throws IOException {
        if (descriptor != null) {
            SharedSecrets.getJavaIOFileDescriptorAccess().close(descriptor);
        }
    }
}
