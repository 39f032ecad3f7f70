package ibrik.runtime.library.io;

import ibrik.runtime.files.CanonicalPath;
import ibrik.runtime.files.DirectoryReader;
import ibrik.runtime.files.RawPath;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileSpace;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import jdk.internal.util.StaticProperty;

/// The file operations of `java.io.File`, over the platform's calls. An error is `false`, 0 or null here.
@Substitute("java.io.UnixFileSystem")
public final class UnixFileSystem_ {
    /// Of `java.io.FileSystem`: attributes, and what is asked of a disk.
    @Add
    private static final int EXISTS = 1;

    @Add
    private static final int REGULAR = 2;

    @Add
    private static final int DIRECTORY = 4;

    @Add
    private static final int SPACE_TOTAL = 0;

    @Add
    private static final int SPACE_FREE = 1;

    @Add
    private static final long MILLISECONDS_PER_SECOND = 1000;

    @Add
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    /// All may read and write; all may enter too; less what umask(2) takes.
    @Add
    private static final int MODE_OF_FILE = 0666;

    @Add
    private static final int MODE_OF_DIRECTORY = 0777;

    @Add
    private static final int WRITABLE = 0222;

    @Add
    private static final int PERMISSIONS = 07777;

    @Alias
    public native boolean isAbsolute(File file);

    @Alias
    public native String resolve(String parent, String child);

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    /// The JDK asks for the working directory when it starts, which is when the image is built.
    @Replace
    public String resolve(File file) {
        return isAbsolute(file) ? file.getPath() : resolve(StaticProperty.userDir(), file.getPath());
    }

    @Replace
    private String canonicalize0(String path) throws IOException {
        return CanonicalPath.of(PlatformFiles.start(), path);
    }

    /// Null if there is none.
    @Add
    private static FileStatus status(File file) {
        FileStatus status = new FileStatus();
        try (RawPath name = new RawPath(file.getPath())) {
            return PlatformFiles.start().status(FileCalls.HERE, name.address(), 0, status) < 0 ? null : status;
        }
    }

    @Replace
    private int getBooleanAttributes0(File file) {
        FileStatus status = status(file);
        if (status == null) {
            return 0;
        }
        return EXISTS
                | (status.is(FileStatus.REGULAR) ? REGULAR : 0)
                | (status.is(FileStatus.DIRECTORY) ? DIRECTORY : 0);
    }

    @Replace
    private boolean checkAccess0(File file, int access) {
        try (RawPath name = new RawPath(file.getPath())) {
            return PlatformFiles.start().access(name.address(), access) == 0;
        }
    }

    @Replace
    private long getLastModifiedTime0(File file) {
        FileStatus status = status(file);
        return status == null
                ? 0
                : status.modified * MILLISECONDS_PER_SECOND + status.modifiedNanoseconds / NANOSECONDS_PER_MILLISECOND;
    }

    @Replace
    private long getLength0(File file) {
        FileStatus status = status(file);
        return status == null ? 0 : status.size;
    }

    /// @param access 4, 2 and 1 added up, as in the three digits of a mode
    @Replace
    private boolean setPermission0(File file, int access, boolean enable, boolean ownerOnly) {
        int bits = ownerOnly ? access << 6 : access << 6 | access << 3 | access;
        FileStatus status = status(file);
        return status != null && changeMode(file, enable ? status.mode | bits : status.mode & ~bits);
    }

    @Replace
    private boolean setReadOnly0(File file) {
        FileStatus status = status(file);
        return status != null && changeMode(file, status.mode & ~WRITABLE);
    }

    @Add
    private static boolean changeMode(File file, int mode) {
        try (RawPath name = new RawPath(file.getPath())) {
            return PlatformFiles.start().changeMode(FileCalls.HERE, name.address(), mode & PERMISSIONS, 0) == 0;
        }
    }

    @Replace
    private boolean createFileExclusively0(String path) throws IOException {
        FileCalls calls = PlatformFiles.start();
        int flags = FileCalls.READ_WRITE | FileCalls.CREATE | FileCalls.EXCLUSIVE;
        try (RawPath name = new RawPath(path)) {
            int file = calls.open(FileCalls.HERE, name.address(), flags, MODE_OF_FILE);
            if (file == -Errno.EEXIST) {
                return false;
            }
            FileBytes.check(calls.close((int) FileBytes.check(file)));
            return true;
        }
    }

    @Replace
    private boolean delete0(File file) {
        return FileRemoval.remove(file.getPath());
    }

    @Replace
    private String[] list0(File file) {
        ArrayList<String> names = new ArrayList<>();
        try (RawPath name = new RawPath(file.getPath())) {
            int error = DirectoryReader.read(PlatformFiles.start(), name.address(), names);
            return error == 0 ? names.toArray(new String[0]) : null;
        }
    }

    @Replace
    private boolean createDirectory0(File file) {
        try (RawPath name = new RawPath(file.getPath())) {
            return PlatformFiles.start().makeDirectory(name.address(), MODE_OF_DIRECTORY) == 0;
        }
    }

    @Replace
    private boolean rename0(File from, File to) {
        try (RawPath old = new RawPath(from.getPath());
                RawPath name = new RawPath(to.getPath())) {
            return PlatformFiles.start().rename(FileCalls.HERE, old.address(), FileCalls.HERE, name.address()) == 0;
        }
    }

    @Replace
    private boolean setLastModifiedTime0(File file, long time) {
        long nanoseconds = time * NANOSECONDS_PER_MILLISECOND;
        try (RawPath name = new RawPath(file.getPath())) {
            return PlatformFiles.start()
                            .changeTimes(FileCalls.HERE, name.address(), FileCalls.KEEP_TIME, nanoseconds, 0)
                    == 0;
        }
    }

    @Replace
    private long getSpace0(File file, int kind) {
        FileSpace space = new FileSpace();
        try (RawPath name = new RawPath(file.getPath())) {
            if (PlatformFiles.start().space(name.address(), space) < 0) {
                return 0;
            }
        }
        long blocks = kind == SPACE_TOTAL ? space.blocks : kind == SPACE_FREE ? space.free : space.usable;
        return blocks * space.blockBytes;
    }

    @Replace
    private long getNameMax0(String path) throws IOException {
        FileSpace space = new FileSpace();
        try (RawPath name = new RawPath(path)) {
            FileBytes.check(PlatformFiles.start().space(name.address(), space));
        }
        return space.longestName;
    }
}
