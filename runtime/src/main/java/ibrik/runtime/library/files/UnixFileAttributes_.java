package ibrik.runtime.library.files;

import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What `java.nio.file` keeps of stat(2).
@Substitute("sun.nio.fs.UnixFileAttributes")
final class UnixFileAttributes_ {
    @Alias
    private int st_mode;

    @Alias
    private long st_ino;

    @Alias
    private long st_dev;

    @Alias
    private long st_rdev;

    @Alias
    private int st_nlink;

    @Alias
    private int st_uid;

    @Alias
    private int st_gid;

    @Alias
    private long st_size;

    @Alias
    private long st_atime_sec;

    @Alias
    private long st_atime_nsec;

    @Alias
    private long st_mtime_sec;

    @Alias
    private long st_mtime_nsec;

    @Alias
    private long st_ctime_sec;

    @Alias
    private long st_ctime_nsec;

    @Alias
    private long st_birthtime_sec;

    @Alias
    private long st_birthtime_nsec;

    @Alias
    private boolean birthtime_available;

    @Add
    void fill(FileStatus status) {
        st_mode = status.mode;
        st_ino = status.inode;
        st_dev = status.device;
        st_rdev = status.specialDevice;
        st_nlink = status.links;
        st_uid = status.owner;
        st_gid = status.group;
        st_size = status.size;
        st_atime_sec = status.accessed;
        st_atime_nsec = status.accessedNanoseconds;
        st_mtime_sec = status.modified;
        st_mtime_nsec = status.modifiedNanoseconds;
        st_ctime_sec = status.changed;
        st_ctime_nsec = status.changedNanoseconds;
        st_birthtime_sec = status.born;
        st_birthtime_nsec = status.bornNanoseconds;
        birthtime_available = status.isBirthKnown;
    }
}
