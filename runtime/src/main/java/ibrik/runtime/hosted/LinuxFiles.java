package ibrik.runtime.hosted;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileSpace;
import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Linux's files. What it opens never blocks: a thread that waits inside a system call would stop collections too.
@UsesMagic("passes raw buffers to Linux and reads the structures that it fills")
final class LinuxFiles extends FileCalls {
    /// `O_NONBLOCK` and `O_CLOEXEC`.
    private static final int NO_WAIT = 0x800;

    private static final int CLOSE_ON_EXEC = 0x80000;
    /// `AT_EMPTY_PATH`.
    private static final int EMPTY_PATH = 0x1000;
    /// `UTIME_OMIT`.
    private static final long OMIT = (1L << 30) - 2;

    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    private static final int FIONREAD = 0x541B;
    /// `F_DUPFD_CLOEXEC`: a number from the argument on.
    private static final int DUPLICATE = 1030;

    /// `F_SETLK`, and the size of `struct flock`.
    private static final int SET_LOCK = 6;

    private static final int LOCK_BYTES = 32;
    private static final int TIMES_BYTES = 32;
    /// `struct statfs` (statfs(2)).
    private static final int SPACE_BYTES = 120;
    /// `PROT_READ`, `PROT_WRITE`; `MAP_SHARED`, `MAP_PRIVATE`; `MS_SYNC`.
    private static final int READABLE = 1;

    private static final int WRITABLE = 2;
    private static final int SHARED = 1;
    private static final int PRIVATE = 2;
    private static final int SYNCHRONOUS = 4;
    /// `struct pollfd`, and `POLLIN` in it.
    private static final int POLL_BYTES = 8;

    private static final int POLL_INPUT = 1;

    @Override
    public int open(int directory, Address path, int flags, int mode) {
        int file =
                (int) SystemCall.call(SystemCall.OPENAT, directory, path.raw(), flags | NO_WAIT | CLOSE_ON_EXEC, mode);
        return file >= 0 && file <= Platform.ERRORS ? moved(file) : file;
    }

    /// Where a standard stream was closed Linux gives its number to the next file, and would write into
    /// it what the program prints.
    private int moved(int file) {
        int above = duplicate(file);
        close(file);
        return above;
    }

    @Override
    public int close(int file) {
        return (int) SystemCall.call(SystemCall.CLOSE, file, 0);
    }

    @Override
    public long read(int file, Address buffer, long count) {
        long result = SystemCall.call(SystemCall.READ, file, buffer.raw(), count);
        return result == 0 && count > 0 && isUnopenedPipe(file) ? -Errno.EAGAIN : result;
    }

    /// A pipe that nobody has opened to write yet is not at its end.
    private boolean isUnopenedPipe(int file) {
        FileStatus status = new FileStatus();
        return !isReadable(file) && status(file, Address.none(), 0, status) == 0 && status.is(FileStatus.PIPE);
    }

    private static boolean isReadable(int file) {
        Address poll = Platform.current().allocateRaw(POLL_BYTES);
        if (poll.isNone()) {
            return true;
        }
        Memory.storeInt(poll, file);
        Memory.storeInt(poll.plus(4), POLL_INPUT);
        long result = SystemCall.call(SystemCall.POLL, poll.raw(), 1, 0);
        Platform.current().freeRaw(poll);
        return result != 0;
    }

    @Override
    public long write(int file, Address bytes, long count) {
        return SystemCall.call(SystemCall.WRITE, file, bytes.raw(), count);
    }

    @Override
    public long readAt(int file, Address buffer, long count, long position) {
        return SystemCall.call(SystemCall.PREAD64, file, buffer.raw(), count, position);
    }

    @Override
    public long writeAt(int file, Address bytes, long count, long position) {
        return SystemCall.call(SystemCall.PWRITE64, file, bytes.raw(), count, position);
    }

    @Override
    public long seek(int file, long offset, int from) {
        return SystemCall.call(SystemCall.LSEEK, file, offset, from);
    }

    @Override
    public int status(int directory, Address path, int flags, FileStatus status) {
        Address buffer = Platform.current().allocateRaw(Statx.BYTES + 1);
        if (buffer.isNone()) {
            return -Errno.ENOMEM;
        }
        Address empty = buffer.plus(Statx.BYTES);
        Memory.storeByte(empty, (byte) 0);
        long result = SystemCall.call(
                SystemCall.STATX,
                directory,
                path.isNone() ? empty.raw() : path.raw(),
                path.isNone() ? flags | EMPTY_PATH : flags,
                Statx.WANTED,
                buffer.raw());
        if (result == 0) {
            Statx.read(buffer, status);
        }
        Platform.current().freeRaw(buffer);
        return (int) result;
    }

    @Override
    public long available(int file) {
        Address buffer = Platform.current().allocateRaw(4);
        if (buffer.isNone()) {
            return -Errno.ENOMEM;
        }
        long result = SystemCall.call(SystemCall.IOCTL, file, FIONREAD, buffer.raw());
        int count = Memory.loadInt(buffer);
        Platform.current().freeRaw(buffer);
        return result < 0 ? result : count;
    }

    @Override
    public int truncate(int file, long length) {
        return (int) SystemCall.call(SystemCall.FTRUNCATE, file, length);
    }

    @Override
    public int sync(int file, boolean withStatus) {
        return (int) SystemCall.call(withStatus ? SystemCall.FSYNC : SystemCall.FDATASYNC, file, 0);
    }

    @Override
    public int link(Address existing, Address added) {
        return (int) SystemCall.call(SystemCall.LINKAT, HERE, existing.raw(), HERE, added.raw(), 0);
    }

    @Override
    public int unlink(int directory, Address path, int flags) {
        return (int) SystemCall.call(SystemCall.UNLINKAT, directory, path.raw(), flags);
    }

    @Override
    public int rename(int fromDirectory, Address from, int toDirectory, Address to) {
        return (int) SystemCall.call(SystemCall.RENAMEAT, fromDirectory, from.raw(), toDirectory, to.raw());
    }

    @Override
    public int makeDirectory(Address path, int mode) {
        return (int) SystemCall.call(SystemCall.MKDIRAT, HERE, path.raw(), mode);
    }

    @Override
    public int makeNode(Address path, int mode, long device) {
        return (int) SystemCall.call(SystemCall.MKNODAT, HERE, path.raw(), mode, device);
    }

    @Override
    public int symbolicLink(Address target, Address path) {
        return (int) SystemCall.call(SystemCall.SYMLINKAT, target.raw(), HERE, path.raw());
    }

    @Override
    public long readLink(Address path, Address buffer, long capacity) {
        return SystemCall.call(SystemCall.READLINKAT, HERE, path.raw(), buffer.raw(), capacity);
    }

    @Override
    public int changeOwner(int directory, Address path, int owner, int group, int flags) {
        return (int)
                (path.isNone()
                        ? SystemCall.call(SystemCall.FCHOWN, directory, owner, group)
                        : SystemCall.call(SystemCall.FCHOWNAT, directory, path.raw(), owner, group, flags));
    }

    @Override
    public int changeMode(int directory, Address path, int mode, int flags) {
        if (flags != 0) {
            return -Errno.EOPNOTSUPP;
        }
        return (int)
                (path.isNone()
                        ? SystemCall.call(SystemCall.FCHMOD, directory, mode)
                        : SystemCall.call(SystemCall.FCHMODAT, directory, path.raw(), mode));
    }

    @Override
    public int changeTimes(int directory, Address path, long accessed, long modified, int flags) {
        Address times = Platform.current().allocateRaw(TIMES_BYTES);
        if (times.isNone()) {
            return -Errno.ENOMEM;
        }
        storeTime(times, accessed);
        storeTime(times.plus(16), modified);
        long result = SystemCall.call(SystemCall.UTIMENSAT, directory, path.raw(), times.raw(), flags);
        Platform.current().freeRaw(times);
        return (int) result;
    }

    /// A `struct timespec`.
    private static void storeTime(Address place, long nanoseconds) {
        boolean stays = nanoseconds == KEEP_TIME;
        Memory.storeLong(place, stays ? 0 : Math.floorDiv(nanoseconds, NANOSECONDS_PER_SECOND));
        Memory.storeLong(place.plus(8), stays ? OMIT : Math.floorMod(nanoseconds, NANOSECONDS_PER_SECOND));
    }

    @Override
    public int access(Address path, int mode) {
        return (int) SystemCall.call(SystemCall.FACCESSAT, HERE, path.raw(), mode);
    }

    @Override
    public long entries(int directory, Address buffer, long capacity) {
        return SystemCall.call(SystemCall.GETDENTS64, directory, buffer.raw(), capacity);
    }

    @Override
    public int space(Address path, FileSpace space) {
        Address buffer = Platform.current().allocateRaw(SPACE_BYTES);
        if (buffer.isNone()) {
            return -Errno.ENOMEM;
        }
        long result = SystemCall.call(SystemCall.STATFS, path.raw(), buffer.raw());
        if (result == 0) {
            space.blocks = Memory.loadLong(buffer.plus(16));
            space.free = Memory.loadLong(buffer.plus(24));
            space.usable = Memory.loadLong(buffer.plus(32));
            space.longestName = Memory.loadLong(buffer.plus(64));
            space.blockBytes = Memory.loadLong(buffer.plus(72));
        }
        Platform.current().freeRaw(buffer);
        return (int) result;
    }

    @Override
    public long workingDirectory(Address buffer, long capacity) {
        long result = SystemCall.call(SystemCall.GETCWD, buffer.raw(), capacity);
        return result > 0 ? result - 1 : result;
    }

    @Override
    public int lock(int file, int kind, long start, long length) {
        Address lock = Platform.current().allocateRaw(LOCK_BYTES);
        if (lock.isNone()) {
            return -Errno.ENOMEM;
        }
        Memory.fill(lock, LOCK_BYTES, (byte) 0);
        Memory.storeShort(lock, (short) kind);
        Memory.storeLong(lock.plus(8), start);
        // 0 is all that follows, as is what nobody can count.
        Memory.storeLong(lock.plus(16), start + length < 0 || length == Long.MAX_VALUE ? 0 : length);
        long result = SystemCall.call(SystemCall.FCNTL, file, SET_LOCK, lock.raw());
        Platform.current().freeRaw(lock);
        return result == -Errno.EACCES ? -Errno.EAGAIN : (int) result;
    }

    @Override
    public long map(int file, boolean isWritable, boolean isPrivate, long position, long length) {
        return SystemCall.call(
                SystemCall.MMAP,
                0,
                length,
                isWritable ? READABLE | WRITABLE : READABLE,
                isPrivate ? PRIVATE : SHARED,
                file,
                position);
    }

    @Override
    public int unmap(long address, long length) {
        return (int) SystemCall.call(SystemCall.MUNMAP, address, length);
    }

    @Override
    public int syncMapping(long address, long length) {
        return (int) SystemCall.call(SystemCall.MSYNC, address, length, SYNCHRONOUS);
    }

    @Override
    public int duplicate(int file) {
        return (int) SystemCall.call(SystemCall.FCNTL, file, DUPLICATE, Platform.ERRORS + 1);
    }

    @Override
    public int attribute(int file, Address name, Address value, int capacity) {
        return (int) SystemCall.call(SystemCall.FGETXATTR, file, name.raw(), value.raw(), capacity);
    }

    @Override
    public int setAttribute(int file, Address name, Address value, int count) {
        return (int) SystemCall.call(SystemCall.FSETXATTR, file, name.raw(), value.raw(), count, 0);
    }

    @Override
    public int removeAttribute(int file, Address name) {
        return (int) SystemCall.call(SystemCall.FREMOVEXATTR, file, name.raw());
    }

    @Override
    public int attributes(int file, Address names, int capacity) {
        return (int) SystemCall.call(SystemCall.FLISTXATTR, file, names.raw(), capacity);
    }
}
