package ibrik.runtime.library.io;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.thread.Blocking;
import ibrik.vocabulary.raw.Address;

/// Opens files, and waits as Linux does: who opens a pipe to write waits for one who reads it.
public final class WaitingOpen {
    /// Nanoseconds, chosen: nobody tells when a reader comes.
    private static final long REST = 1_000_000;

    private WaitingOpen() {}

    /// As [FileCalls#open].
    public static int open(FileCalls calls, int directory, Address path, int flags, int mode) {
        int file = calls.open(directory, path, flags, mode);
        while (file == -Errno.ENXIO && isPipe(calls, directory, path)) {
            Blocking.rest(REST);
            file = calls.open(directory, path, flags, mode);
        }
        return file;
    }

    private static boolean isPipe(FileCalls calls, int directory, Address path) {
        FileStatus status = new FileStatus();
        return calls.status(directory, path, 0, status) == 0 && status.is(FileStatus.PIPE);
    }
}
