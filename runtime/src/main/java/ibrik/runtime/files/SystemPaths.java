package ibrik.runtime.files;

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
        long count = calls.workingDirectory(buffer, PATH_BYTES);
        byte[] path = count > 0 ? CString.bytes(buffer, (int) count) : null;
        Platform.current().freeRaw(buffer);
        return path;
    }

    /// What a symbolic link says; null if that cannot be read.
    public static byte[] linkTarget(FileCalls calls, Address link) {
        Address buffer = Platform.current().allocateRaw(PATH_BYTES);
        if (buffer.isNone()) {
            throw new OutOfMemoryError("a path");
        }
        long count = calls.readLink(link, buffer, PATH_BYTES);
        byte[] target = count < 0 ? null : CString.bytes(buffer, (int) count);
        Platform.current().freeRaw(buffer);
        return target;
    }
}
