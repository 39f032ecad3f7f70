package ibrik.runtime.library.io;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

/// Files that are read and written anywhere.
@Substitute("java.io.RandomAccessFile")
public final class RandomAccessFile_ {
    @Alias
    private FileDescriptor fd;

    /// The modes of the class.
    @Add
    private static final int MODE_WRITABLE = 2;

    @Add
    private static final int MODE_SYNC = 4;

    @Add
    private static final int MODE_DATA_SYNC = 8;

    @Add
    private static final int MODE_TEMPORARY = 16;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    @Replace
    private void open0(String name, int mode) throws FileNotFoundException {
        int flags = (mode & MODE_WRITABLE) != 0 ? FileCalls.READ_WRITE | FileCalls.CREATE : FileCalls.READ_ONLY;
        if ((mode & MODE_WRITABLE) != 0 && (mode & MODE_SYNC) != 0) {
            flags |= FileCalls.SYNC;
        } else if ((mode & MODE_WRITABLE) != 0 && (mode & MODE_DATA_SYNC) != 0) {
            flags |= FileCalls.DATA_SYNC;
        }
        FileOpening.open(fd, name, flags);
        if ((mode & MODE_TEMPORARY) != 0) {
            FileRemoval.remove(name);
        }
    }

    @Replace
    private int read0() throws IOException {
        byte[] one = new byte[1];
        return StandardStreams.read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Replace
    private int readBytes0(byte[] bytes, int from, int count) throws IOException {
        return StandardStreams.read(fd, bytes, from, count);
    }

    @Replace
    private void write0(int value) throws IOException {
        StandardStreams.write(fd, new byte[] {(byte) value}, 0, 1);
    }

    @Replace
    private void writeBytes0(byte[] bytes, int from, int count) throws IOException {
        StandardStreams.write(fd, bytes, from, count);
    }

    @Replace
    public long getFilePointer() throws IOException {
        return OpenDescriptor.seek(fd, 0, FileCalls.FROM_POSITION);
    }

    @Replace
    private void seek0(long position) throws IOException {
        OpenDescriptor.seek(fd, position, FileCalls.FROM_START);
    }

    @Replace
    private long length0() throws IOException {
        return OpenDescriptor.length(fd);
    }

    /// The position stays, but not behind the end.
    @Replace
    private void setLength0(long length) throws IOException {
        long position = getFilePointer();
        FileCalls calls = PlatformFiles.opened();
        FileBytes.check(calls == null ? -Errno.EBADF : calls.truncate(StandardStreams.numberOf(fd), length));
        if (position > length) {
            seek0(length);
        }
    }
}
