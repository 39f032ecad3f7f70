package ibrik.runtime.library.io;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import java.io.FileDescriptor;
import java.io.IOException;

/// What the streams of `java.io` ask of their descriptors. The standard ones are read like pipes.
final class OpenDescriptor {
    private OpenDescriptor() {}

    static boolean isRegular(FileDescriptor descriptor) {
        FileCalls calls = PlatformFiles.opened();
        if (calls == null) {
            return false;
        }
        try {
            return status(calls, descriptor).is(FileStatus.REGULAR);
        } catch (IOException closed) {
            return false;
        }
    }

    static long length(FileDescriptor descriptor) throws IOException {
        FileCalls calls = PlatformFiles.opened();
        return calls == null ? FileBytes.check(-Errno.ESPIPE) : status(calls, descriptor).size;
    }

    private static FileStatus status(FileCalls calls, FileDescriptor descriptor) throws IOException {
        int file = StandardStreams.numberOf(descriptor);
        FileStatus status = new FileStatus();
        if (file > Platform.ERRORS) {
            FileBytes.check(calls.status(file, Address.none(), 0, status));
        }
        return status;
    }

    /// The new position.
    static long seek(FileDescriptor descriptor, long offset, int from) throws IOException {
        FileCalls calls = PlatformFiles.opened();
        int file = StandardStreams.numberOf(descriptor);
        return FileBytes.check(
                calls == null || file <= Platform.ERRORS ? -Errno.ESPIPE : calls.seek(file, offset, from));
    }

    /// Bytes that can be read without a wait.
    static int available(int file) throws IOException {
        FileCalls calls = PlatformFiles.opened();
        if (calls == null) {
            return (int) FileBytes.check(-Errno.EBADF);
        }
        FileStatus status = new FileStatus();
        FileBytes.check(calls.status(file, Address.none(), 0, status));
        if (status.is(FileStatus.REGULAR)) {
            long left = status.size - FileBytes.check(calls.seek(file, 0, FileCalls.FROM_POSITION));
            return Math.clamp(left, 0, Integer.MAX_VALUE);
        }
        return Math.toIntExact(Math.max(0, calls.available(file)));
    }
}
