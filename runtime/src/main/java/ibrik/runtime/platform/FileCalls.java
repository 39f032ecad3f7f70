package ibrik.runtime.platform;

import ibrik.vocabulary.raw.Address;

/// The files of the platform, in the terms of Linux's system calls (man-pages, section 2): flags and modes have the
/// values of x86-64, paths are NUL-terminated bytes, and a result from -4095 to -1 is a negated number of [Errno].
///
/// A directory that a path starts from is a descriptor or [#HERE]. No call waits for what may never come: where Linux
/// would, the result is [Errno#EAGAIN].
public abstract class FileCalls {
    /// `AT_FDCWD`: paths start from the working directory.
    public static final int HERE = -100;

    /// `AT_SYMLINK_NOFOLLOW`: of a symbolic link, not of what it leads to.
    public static final int NO_FOLLOW = 0x100;

    /// `AT_REMOVEDIR`: [#unlink] removes a directory, nothing else.
    public static final int DIRECTORY_ONLY = 0x200;

    public static final int READ_ONLY = 0;
    public static final int WRITE_ONLY = 1;
    public static final int READ_WRITE = 2;
    /// `O_ACCMODE`.
    public static final int ACCESS_MASK = 3;
    /// `O_CREAT`, `O_EXCL`, `O_TRUNC`, `O_APPEND`, `O_DIRECTORY`, `O_NOFOLLOW`, `O_DSYNC`, `O_SYNC`.
    public static final int CREATE = 0x40;

    public static final int EXCLUSIVE = 0x80;
    public static final int TRUNCATE = 0x200;
    public static final int APPEND = 0x400;
    public static final int DIRECTORY = 0x10000;
    public static final int NO_FOLLOW_OPEN = 0x20000;
    public static final int DATA_SYNC = 0x1000;
    public static final int SYNC = 0x101000;

    /// `SEEK_SET`, `SEEK_CUR`, `SEEK_END`.
    public static final int FROM_START = 0;

    public static final int FROM_POSITION = 1;
    public static final int FROM_END = 2;

    /// `UTIME_OMIT`: this time stays.
    public static final long KEEP_TIME = Long.MIN_VALUE;

    /// The lock of [#lock]: `F_RDLCK`, `F_WRLCK`, `F_UNLCK`.
    public static final int LOCK_SHARED = 0;

    public static final int LOCK_EXCLUSIVE = 1;
    public static final int LOCK_NONE = 2;

    /// A new descriptor.
    public abstract int open(int directory, Address path, int flags, int mode);

    public abstract int close(int file);

    /// How many bytes were read, 0 at the end.
    public abstract long read(int file, Address buffer, long count);

    public abstract long write(int file, Address bytes, long count);

    public abstract long readAt(int file, Address buffer, long count, long position);

    public abstract long writeAt(int file, Address bytes, long count, long position);

    /// The new position.
    public abstract long seek(int file, long offset, int from);

    /// Fills `status`; without a path, of the descriptor that `directory` is.
    ///
    /// @param flags [#NO_FOLLOW] or 0
    public abstract int status(int directory, Address path, int flags, FileStatus status);

    /// Bytes that can be read without a wait.
    public abstract long available(int file);

    public abstract int truncate(int file, long length);

    /// @param withStatus whether times and the like are to last too
    public abstract int sync(int file, boolean withStatus);

    public abstract int link(Address existing, Address added);

    /// @param flags [#DIRECTORY_ONLY] or 0
    public abstract int unlink(int directory, Address path, int flags);

    public abstract int rename(int fromDirectory, Address from, int toDirectory, Address to);

    public abstract int makeDirectory(Address path, int mode);

    /// A device, a pipe or a socket in the tree.
    public abstract int makeNode(Address path, int mode, long device);

    public abstract int symbolicLink(Address target, Address path);

    /// How many bytes the target has; no NUL follows it.
    public abstract long readLink(Address path, Address buffer, long capacity);

    /// Without a path, of the descriptor that `directory` is, as in the next two.
    public abstract int changeOwner(int directory, Address path, int owner, int group, int flags);

    public abstract int changeMode(int directory, Address path, int mode, int flags);

    /// Nanoseconds since 1970, or [#KEEP_TIME].
    public abstract int changeTimes(int directory, Address path, long accessed, long modified, int flags);

    /// @param mode 4 to read, 2 to write, 1 to execute, added up, or 0: is it there?
    public abstract int access(Address path, int mode);

    /// Fills the buffer with further entries of an open directory, each a `struct linux_dirent64`: how many bytes, 0 at
    /// the end.
    public abstract long entries(int directory, Address buffer, long capacity);

    public abstract int space(Address path, FileSpace space);

    /// How many bytes the path of the working directory has; a NUL follows it.
    public abstract long workingDirectory(Address buffer, long capacity);

    /// Another program has the lock: [Errno#EAGAIN].
    public abstract int lock(int file, int kind, long start, long length);

    /// The address of memory that is the file's content.
    ///
    /// @param isPrivate whether what is stored there stays the program's own
    public abstract long map(int file, boolean isWritable, boolean isPrivate, long position, long length);

    public abstract int unmap(long address, long length);

    /// What was stored in the mapping is in the file when it returns.
    public abstract int syncMapping(long address, long length);

    public abstract int duplicate(int file);

    /// The value of an extended attribute (xattr(7)): how many bytes; with a capacity of 0 only that.
    public abstract int attribute(int file, Address name, Address value, int capacity);

    public abstract int setAttribute(int file, Address name, Address value, int count);

    public abstract int removeAttribute(int file, Address name);

    /// The names of all, each with a NUL behind it; as for [#attribute].
    public abstract int attributes(int file, Address names, int capacity);
}
