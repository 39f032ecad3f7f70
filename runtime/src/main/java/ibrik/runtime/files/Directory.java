package ibrik.runtime.files;

import ibrik.runtime.platform.FileStatus;
import java.util.TreeMap;

/// A directory: nodes by their names, which have a character for each byte.
final class Directory extends Node {
    /// What `ls` shows on ext4 and tmpfs alike for a small one.
    private static final long SIZE = 4096;

    final TreeMap<String, Node> entries = new TreeMap<>();
    /// The root is its own parent.
    Directory parent;

    Directory(long number, int permissions, Directory parent) {
        super(number, FileStatus.DIRECTORY | permissions);
        this.parent = parent == null ? this : parent;
        links = 2;
    }

    @Override
    long size() {
        return SIZE;
    }

    boolean isWithin(Node other) {
        for (Directory at = this; ; at = at.parent) {
            if (at == other) {
                return true;
            }
            if (at == at.parent) {
                return false;
            }
        }
    }
}
