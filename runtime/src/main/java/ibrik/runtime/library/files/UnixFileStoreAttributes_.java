package ibrik.runtime.library.files;

import ibrik.runtime.platform.FileSpace;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What `java.nio.file.FileStore` keeps of statvfs(3).
@Substitute("sun.nio.fs.UnixFileStoreAttributes")
final class UnixFileStoreAttributes_ {
    @Alias
    private long f_frsize;

    @Alias
    private long f_blocks;

    @Alias
    private long f_bfree;

    @Alias
    private long f_bavail;

    @Add
    void fill(FileSpace space) {
        f_frsize = space.blockBytes;
        f_blocks = space.blocks;
        f_bfree = space.free;
        f_bavail = space.usable;
    }
}
