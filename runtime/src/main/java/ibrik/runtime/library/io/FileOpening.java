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
        var access = SharedSecrets.getJavaIOFileDescriptorAccess();
        int file;
        try (RawPath name = new RawPath(path)) {
            file = WaitingOpen.open(calls, FileCalls.HERE, name.address(), flags, MODE);
            // NOTE: at once: what fails from here on finds a descriptor that is closed with its stream.
            access.set(descriptor, Math.max(file, -1));
        }
        if (file >= 0 && isDirectory(calls, file)) {
            access.set(descriptor, -1);
            calls.close(file);
            file = -Errno.EISDIR;
        }
        if (file < 0) {
            throw new FileNotFoundException(path + " (" + Errno.text(-file) + ")");
        }
        access.setAppend(descriptor, (flags & FileCalls.APPEND) != 0);
    }

    private static boolean isDirectory(FileCalls calls, int file) {
        FileStatus status = new FileStatus();
        return calls.status(file, Address.none(), 0, status) == 0 && status.is(FileStatus.DIRECTORY);
    }
}
