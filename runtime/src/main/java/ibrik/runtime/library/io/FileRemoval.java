package ibrik.runtime.library.io;

import ibrik.runtime.files.RawPath;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;

/// Files and empty directories taken away, as remove(3) does.
final class FileRemoval {
    private FileRemoval() {}

    static boolean remove(String path) {
        FileCalls calls = PlatformFiles.start();
        try (RawPath name = new RawPath(path)) {
            int result = calls.unlink(FileCalls.HERE, name.address(), 0);
            if (result == -Errno.EISDIR || result == -Errno.EPERM) {
                result = calls.unlink(FileCalls.HERE, name.address(), FileCalls.DIRECTORY_ONLY);
            }
            return result == 0;
        }
    }
}
