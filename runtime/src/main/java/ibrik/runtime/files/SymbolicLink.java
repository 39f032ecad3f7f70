package ibrik.runtime.files;

import ibrik.runtime.platform.FileStatus;

/// A symbolic link.
final class SymbolicLink extends Node {
    private static final int ALL_PERMISSIONS = 0777;

    /// A character for each byte.
    final String target;

    SymbolicLink(long number, String target) {
        super(number, FileStatus.LINK | ALL_PERMISSIONS);
        this.target = target;
    }

    @Override
    long size() {
        return target.length();
    }
}
