package ibrik.runtime.library.io;

import ibrik.runtime.files.RawPath;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.raw.Address;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import jdk.internal.access.SharedSecrets;

/// Files opened by the streams of `java.io`.
final class FileOpening {
    /// All may read and write, less what umask(2) takes.
    private static final int MODE = 0666;

    private FileOpening() {}

    /// @throws FileNotFoundException in the words of the JDK; for directories too
    static void open(FileDescriptor descriptor, String path, int flags) throws FileNotFoundException {
        FileCalls calls = PlatformFiles.start();
        int file;
        try (RawPath name = new RawPath(path)) {
            file = calls.open(FileCalls.HERE, name.address(), flags, MODE);
        }
        int error = -file;
        if (file >= 0) {
            error = isDirectory(calls, file) ? Errno.EISDIR : 0;
        }
        if (error > 0) {
            if (file >= 0) {
                calls.close(file);
            }
            throw new FileNotFoundException(path + " (" + Errno.text(error) + ")");
        }
        SharedSecrets.getJavaIOFileDescriptorAccess().set(descriptor, file);
        SharedSecrets.getJavaIOFileDescriptorAccess().setAppend(descriptor, (flags & FileCalls.APPEND) != 0);
    }

    private static boolean isDirectory(FileCalls calls, int file) {
        FileStatus status = new FileStatus();
        return calls.status(file, Address.none(), 0, status) == 0 && status.is(FileStatus.DIRECTORY);
    }
}
