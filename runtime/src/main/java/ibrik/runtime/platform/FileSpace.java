package ibrik.runtime.platform;

/// What `statfs(2)` tells of a file system, in blocks.
public final class FileSpace {
    public long blockBytes;
    public long blocks;
    public long free;
    /// Free for those who are not root.
    public long usable;
    public long longestName;
}
