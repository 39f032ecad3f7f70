package ibrik.runtime.library.nio;

import ibrik.runtime.library.io.FileBytes;
import ibrik.runtime.library.io.PlatformFiles;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.io.FileDescriptor;
import java.io.IOException;
import jdk.internal.access.SharedSecrets;

/// Results of the platform's calls as `sun.nio.ch` has them.
@UsesMagic("reads vectors of buffers in raw memory")
final class FileDispatching {
    /// `sun.nio.ch.IOStatus`.
    static final int END = -1;

    static final int UNSUPPORTED = -4;
    /// `struct iovec`: an address and a number of bytes.
    private static final int VECTOR_BYTES = 16;

    private FileDispatching() {}

    static FileCalls files() {
        return PlatformFiles.start();
    }

    static int number(FileDescriptor descriptor) {
        return SharedSecrets.getJavaIOFileDescriptorAccess().get(descriptor);
    }

    /// A count, -1 at the end.
    static long readResult(long result, long wanted) throws IOException {
        return FileBytes.check(result) == 0 && wanted > 0 ? END : result;
    }

    static FileStatus status(FileDescriptor descriptor) throws IOException {
        FileStatus status = new FileStatus();
        FileBytes.check(files().status(number(descriptor), Address.none(), 0, status));
        return status;
    }

    static long readVector(FileDescriptor descriptor, Address vector, int count) throws IOException {
        long done = 0;
        for (int index = 0; index < count; index++) {
            Address entry = vector.plus((long) index * VECTOR_BYTES);
            long wanted = Memory.loadLong(entry.plus(8));
            long result = FileBytes.readChannel(descriptor, Memory.loadAddress(entry), wanted, index == 0);
            done += Math.max(result, 0);
            if (result < wanted) {
                return done == 0 ? result : done;
            }
        }
        return done;
    }

    static long writeVector(FileDescriptor descriptor, Address vector, int count) throws IOException {
        long done = 0;
        for (int index = 0; index < count; index++) {
            Address entry = vector.plus((long) index * VECTOR_BYTES);
            long wanted = Memory.loadLong(entry.plus(8));
            long result = FileBytes.writeChannel(descriptor, Memory.loadAddress(entry), wanted, index == 0);
            done += Math.max(result, 0);
            if (result < wanted) {
                return done == 0 ? result : done;
            }
        }
        return done;
    }

    /// Whether the lock could be had.
    static boolean lock(FileDescriptor descriptor, int kind, long start, long length) throws IOException {
        int result = files().lock(number(descriptor), kind, start, length);
        if (result == -Errno.EAGAIN) {
            return false;
        }
        FileBytes.check(result);
        return true;
    }
}
