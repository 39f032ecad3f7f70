package ibrik.runtime.platform;

/// What `stat(2)` tells of a file.
public final class FileStatus {
    /// `S_IFMT`, and what is under it.
    public static final int KIND_MASK = 0170000;

    public static final int PIPE = 0010000;
    public static final int DIRECTORY = 0040000;
    public static final int REGULAR = 0100000;
    public static final int LINK = 0120000;

    public int mode;
    public long inode;
    public long device;
    /// The device that the file stands for.
    public long specialDevice;
    public int links;
    public int owner;
    public int group;
    public long size;
    /// Times in seconds since 1970, and nanoseconds beside.
    public long accessed;

    public long accessedNanoseconds;
    public long modified;
    public long modifiedNanoseconds;
    public long changed;
    public long changedNanoseconds;
    public boolean isBirthKnown;
    public long born;
    public long bornNanoseconds;

    public boolean is(int kind) {
        return (mode & KIND_MASK) == kind;
    }
}
