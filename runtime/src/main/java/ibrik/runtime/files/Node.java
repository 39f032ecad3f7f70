package ibrik.runtime.files;

import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.platform.Platform;

/// A file, directory or symbolic link in memory: what stat(2) tells of all of them.
abstract class Node {
    /// As in [FileStatus]: kind and permissions.
    int mode;

    final long number;
    int links = 1;
    int owner;
    int group;
    /// Nanoseconds since 1970.
    long accessed;

    long modified;
    long changed;
    final long born;

    Node(long number, int mode) {
        this.number = number;
        this.mode = mode;
        born = now();
        accessed = born;
        modified = born;
        changed = born;
    }

    static long now() {
        return Platform.current().wallClockNanoseconds();
    }

    abstract long size();

    boolean isDirectory() {
        return (mode & FileStatus.KIND_MASK) == FileStatus.DIRECTORY;
    }

    /// The content is another one now.
    final void touch() {
        modified = now();
        changed = modified;
    }
}
