package ibrik.runtime.library.files;

import ibrik.runtime.files.CString;
import ibrik.runtime.files.RealPath;
import ibrik.runtime.files.SystemPaths;
import ibrik.runtime.library.io.FileBytes;
import ibrik.runtime.library.io.WaitingOpen;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileSpace;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import java.nio.charset.StandardCharsets;

/// The system calls of `java.nio.file`.
@Substitute("sun.nio.fs.UnixNativeDispatcher")
@UsesMagic("takes addresses of paths and buffers from the JDK")
final class UnixNativeDispatcher_ {
    /// Of the JDK's own class: calls relative to an open directory, extended attributes, times of birth.
    @Add
    private static final int CAPABILITIES = 1 << 1 | 1 << 3 | 1 << 16;

    @Replace
    @Harmless("it tells what the other calls can do")
    private static int init() {
        return CAPABILITIES;
    }

    @Replace
    static byte[] getcwd() {
        byte[] path = SystemPaths.working(Calls.files());
        return path == null ? new byte[] {'/'} : path;
    }

    @Replace
    static byte[] strerror(int error) {
        return Errno.text(error).getBytes(StandardCharsets.UTF_8);
    }

    @Replace
    static int dup(int file) throws UnixException_ {
        return Calls.check(Calls.files().duplicate(file));
    }

    @Replace
    private static int open0(long path, int flags, int mode) throws UnixException_ {
        return openat0(FileCalls.HERE, path, flags, mode);
    }

    @Replace
    private static int openat0(int directory, long path, int flags, int mode) throws UnixException_ {
        return Calls.check(WaitingOpen.open(Calls.files(), directory, new Address(path), flags, mode));
    }

    @Replace
    private static void close0(int file) throws UnixException_ {
        Calls.check(Calls.files().close(file));
    }

    @Replace
    private static void link0(long existing, long added) throws UnixException_ {
        Calls.check(Calls.files().link(new Address(existing), new Address(added)));
    }

    @Replace
    private static void unlink0(long path) throws UnixException_ {
        unlinkat0(FileCalls.HERE, path, 0);
    }

    @Replace
    private static void unlinkat0(int directory, long path, int flags) throws UnixException_ {
        Calls.check(Calls.files().unlink(directory, new Address(path), flags));
    }

    @Replace
    private static void rmdir0(long path) throws UnixException_ {
        unlinkat0(FileCalls.HERE, path, FileCalls.DIRECTORY_ONLY);
    }

    @Replace
    private static void mknod0(long path, int mode, long device) throws UnixException_ {
        Calls.check(Calls.files().makeNode(new Address(path), mode, device));
    }

    @Replace
    private static void rename0(long from, long to) throws UnixException_ {
        renameat0(FileCalls.HERE, from, FileCalls.HERE, to);
    }

    @Replace
    private static void renameat0(int fromDirectory, long from, int toDirectory, long to) throws UnixException_ {
        Calls.check(Calls.files().rename(fromDirectory, new Address(from), toDirectory, new Address(to)));
    }

    @Replace
    private static void mkdir0(long path, int mode) throws UnixException_ {
        Calls.check(Calls.files().makeDirectory(new Address(path), mode));
    }

    @Replace
    private static void symlink0(long target, long path) throws UnixException_ {
        Calls.check(Calls.files().symbolicLink(new Address(target), new Address(path)));
    }

    @Replace
    private static byte[] readlink0(long path) throws UnixException_ {
        byte[][] target = new byte[1][];
        Calls.check(SystemPaths.readLink(Calls.files(), new Address(path), target));
        return target[0];
    }

    @Replace
    private static byte[] realpath0(long path) throws UnixException_ {
        String real = RealPath.of(Calls.files(), CString.characters(CString.bytes(new Address(path))));
        Calls.check(-RealPath.error(real));
        return real.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Replace
    private static int stat0(long path, UnixFileAttributes_ attributes) {
        return -status(FileCalls.HERE, new Address(path), 0, attributes);
    }

    @Replace
    private static void lstat0(long path, UnixFileAttributes_ attributes) throws UnixException_ {
        Calls.check(status(FileCalls.HERE, new Address(path), FileCalls.NO_FOLLOW, attributes));
    }

    @Replace
    private static void fstat0(int file, UnixFileAttributes_ attributes) throws UnixException_ {
        Calls.check(status(file, Address.none(), 0, attributes));
    }

    @Replace
    private static void fstatat0(int directory, long path, int flags, UnixFileAttributes_ attributes)
            throws UnixException_ {
        Calls.check(status(directory, new Address(path), flags, attributes));
    }

    @Add
    private static int status(int directory, Address path, int flags, UnixFileAttributes_ attributes) {
        FileStatus status = new FileStatus();
        int result = Calls.files().status(directory, path, flags, status);
        if (result == 0) {
            attributes.fill(status);
        }
        return result;
    }

    @Replace
    private static void chown0(long path, int owner, int group) throws UnixException_ {
        Calls.check(Calls.files().changeOwner(FileCalls.HERE, new Address(path), owner, group, 0));
    }

    @Replace
    private static void lchown0(long path, int owner, int group) throws UnixException_ {
        Calls.check(Calls.files().changeOwner(FileCalls.HERE, new Address(path), owner, group, FileCalls.NO_FOLLOW));
    }

    @Replace
    static void fchown0(int file, int owner, int group) throws UnixException_ {
        Calls.check(Calls.files().changeOwner(file, Address.none(), owner, group, 0));
    }

    @Replace
    private static void chmod0(long path, int mode) throws UnixException_ {
        fchmodat0(FileCalls.HERE, path, mode, 0);
    }

    @Replace
    private static void fchmod0(int file, int mode) throws UnixException_ {
        Calls.check(Calls.files().changeMode(file, Address.none(), mode, 0));
    }

    @Replace
    private static void fchmodat0(int directory, long path, int mode, int flags) throws UnixException_ {
        Calls.check(Calls.files().changeMode(directory, new Address(path), mode, flags));
    }

    @Replace
    @Harmless("Linux cannot change the mode of a symbolic link")
    private static boolean fchmodatNoFollowSupported0() {
        return false;
    }

    @Replace
    private static void futimens0(int file, long accessed, long modified) throws UnixException_ {
        Calls.check(Calls.files().changeTimes(file, Address.none(), accessed, modified, 0));
    }

    @Replace
    private static void utimensat0(int directory, long path, long accessed, long modified, int flags)
            throws UnixException_ {
        Calls.check(Calls.files().changeTimes(directory, new Address(path), accessed, modified, flags));
    }

    @Replace
    private static long opendir0(long path) throws UnixException_ {
        int directory = Calls.check(Calls.files().open(FileCalls.HERE, new Address(path), FileCalls.DIRECTORY, 0));
        return fdopendir(directory);
    }

    @Replace
    static long fdopendir(int directory) throws UnixException_ {
        FileStatus status = new FileStatus();
        Calls.check(Calls.files().status(directory, Address.none(), 0, status));
        Calls.check(status.is(FileStatus.DIRECTORY) ? 0 : -Errno.ENOTDIR);
        return OpenDirectory.open(directory);
    }

    @Replace
    static byte[] readdir0(long directory) throws UnixException_ {
        return OpenDirectory.next(new Address(directory));
    }

    @Replace
    static void closedir(long directory) throws UnixException_ {
        OpenDirectory.close(new Address(directory));
    }

    @Replace
    private static int read0(int file, long buffer, int count) throws UnixException_ {
        return Calls.check(FileBytes.read(file, new Address(buffer), count));
    }

    @Replace
    private static int write0(int file, long bytes, int count) throws UnixException_ {
        return Calls.check(FileBytes.write(file, new Address(bytes), count));
    }

    /// @return an error number
    @Replace
    private static int access0(long path, int mode) {
        return -Calls.files().access(new Address(path), mode);
    }

    @Replace
    private static void statvfs0(long path, UnixFileStoreAttributes_ attributes) throws UnixException_ {
        FileSpace space = new FileSpace();
        Calls.check(Calls.files().space(new Address(path), space));
        attributes.fill(space);
    }

    @Replace
    static byte[] getpwuid(int user) throws UnixException_ {
        return Accounts.name("/etc/passwd", user);
    }

    @Replace
    static byte[] getgrgid(int group) throws UnixException_ {
        return Accounts.name("/etc/group", group);
    }

    @Replace
    private static int getpwnam0(long name) throws UnixException_ {
        return Accounts.number("/etc/passwd", CString.bytes(new Address(name)));
    }

    @Replace
    private static int getgrnam0(long name) throws UnixException_ {
        return Accounts.number("/etc/group", CString.bytes(new Address(name)));
    }

    @Replace
    private static int fgetxattr0(int file, long name, long value, int capacity) throws UnixException_ {
        return Calls.check(Calls.files().attribute(file, new Address(name), new Address(value), capacity));
    }

    @Replace
    private static void fsetxattr0(int file, long name, long value, int count) throws UnixException_ {
        Calls.check(Calls.files().setAttribute(file, new Address(name), new Address(value), count));
    }

    @Replace
    private static void fremovexattr0(int file, long name) throws UnixException_ {
        Calls.check(Calls.files().removeAttribute(file, new Address(name)));
    }

    @Replace
    static int flistxattr(int file, long names, int capacity) throws UnixException_ {
        return Calls.check(Calls.files().attributes(file, new Address(names), capacity));
    }
}
