package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// Paths that the system gives.
@UsesMagic("lets the system fill raw memory")
public final class SystemPaths {
    /// `PATH_MAX` of Linux, the NUL included.
    public static final int PATH_BYTES = 4096;

    private SystemPaths() {}

    /// The path of the working directory; null if it is gone.
    public static byte[] working(FileCalls calls) {
        Address buffer = Platform.current().allocateRaw(PATH_BYTES);
        if (buffer.isNone()) {
            throw new OutOfMemoryError("a path");
        }
        try {
            long count = calls.workingDirectory(buffer, PATH_BYTES);
            return count > 0 ? CString.bytes(buffer, (int) count) : null;
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    /// What a symbolic link says.
    ///
    /// @param target one element that takes the bytes
    /// @return 0, or a negated error number
    public static int readLink(FileCalls calls, Address link, byte[][] target) {
        Address buffer = Platform.current().allocateRaw(PATH_BYTES);
        if (buffer.isNone()) {
            return -Errno.ENOMEM;
        }
        try {
            long count = calls.readLink(link, buffer, PATH_BYTES);
            if (count >= 0) {
                target[0] = CString.bytes(buffer, (int) count);
            }
            return (int) Math.min(count, 0);
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }
}
