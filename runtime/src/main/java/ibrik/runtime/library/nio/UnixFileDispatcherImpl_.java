package ibrik.runtime.library.nio;

import ibrik.runtime.library.io.FileBytes;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.thread.Blocking;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import java.io.FileDescriptor;
import java.io.IOException;

/// The system calls of file channels.
@Substitute("sun.nio.ch.UnixFileDispatcherImpl")
@UsesMagic("takes addresses of buffers from the JDK")
final class UnixFileDispatcherImpl_ {
    @Add
    private static final int PAGE_BYTES = 4096;
    /// `sun.nio.ch.FileDispatcher`.
    @Add
    private static final int LOCKED = 0;

    @Add
    private static final int NO_LOCK = -1;

    /// The JDK asks whether the channel is open, and comes again.
    @Add
    private static final int INTERRUPTED = 2;

    @Add
    private static final int MAP_READ_WRITE = 1;

    @Add
    private static final int MAP_PRIVATE = 2;
    /// Nanoseconds, chosen: nobody tells when another program gives its lock up.
    @Add
    private static final long REST = 5_000_000;

    @Replace
    static int read0(FileDescriptor descriptor, long buffer, int count) throws IOException {
        return (int) FileBytes.readChannel(descriptor, new Address(buffer), count, true);
    }

    @Replace
    static int pread0(FileDescriptor descriptor, long buffer, int count, long position) throws IOException {
        long result = FileDispatching.files()
                .readAt(FileDispatching.number(descriptor), new Address(buffer), count, position);
        return (int) FileDispatching.readResult(result, count);
    }

    @Replace
    static long readv0(FileDescriptor descriptor, long vector, int count) throws IOException {
        return FileDispatching.readVector(descriptor, new Address(vector), count);
    }

    @Replace
    static int write0(FileDescriptor descriptor, long bytes, int count) throws IOException {
        return (int) FileBytes.writeChannel(descriptor, new Address(bytes), count, true);
    }

    @Replace
    static int pwrite0(FileDescriptor descriptor, long bytes, int count, long position) throws IOException {
        return (int) FileBytes.check(FileDispatching.files()
                .writeAt(FileDispatching.number(descriptor), new Address(bytes), count, position));
    }

    @Replace
    static long writev0(FileDescriptor descriptor, long vector, int count) throws IOException {
        return FileDispatching.writeVector(descriptor, new Address(vector), count);
    }

    @Replace
    static int force0(FileDescriptor descriptor, boolean withStatus) throws IOException {
        return (int) FileBytes.check(FileDispatching.files().sync(FileDispatching.number(descriptor), withStatus));
    }

    /// @param offset from the start; negative: the position stays and is told
    @Replace
    static long seek0(FileDescriptor descriptor, long offset) throws IOException {
        int from = offset < 0 ? FileCalls.FROM_POSITION : FileCalls.FROM_START;
        return FileBytes.check(
                FileDispatching.files().seek(FileDispatching.number(descriptor), Math.max(offset, 0), from));
    }

    @Replace
    static int truncate0(FileDescriptor descriptor, long length) throws IOException {
        return (int) FileBytes.check(FileDispatching.files().truncate(FileDispatching.number(descriptor), length));
    }

    @Replace
    static long size0(FileDescriptor descriptor) throws IOException {
        return FileDispatching.status(descriptor).size;
    }

    @Replace
    static int available0(FileDescriptor descriptor) throws IOException {
        long count = FileBytes.check(FileDispatching.files().available(FileDispatching.number(descriptor)));
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    @Replace
    static boolean isOther0(FileDescriptor descriptor) throws IOException {
        FileStatus status = FileDispatching.status(descriptor);
        return !status.is(FileStatus.REGULAR) && !status.is(FileStatus.DIRECTORY) && !status.is(FileStatus.LINK);
    }

    @Replace
    static int lock0(FileDescriptor descriptor, boolean waits, long start, long length, boolean isShared)
            throws IOException {
        int kind = isShared ? FileCalls.LOCK_SHARED : FileCalls.LOCK_EXCLUSIVE;
        if (!FileDispatching.lock(descriptor, kind, start, length)) {
            if (waits) {
                Blocking.rest(REST);
            }
            return waits ? INTERRUPTED : NO_LOCK;
        }
        return LOCKED;
    }

    @Replace
    static void release0(FileDescriptor descriptor, long start, long length) throws IOException {
        FileDispatching.lock(descriptor, FileCalls.LOCK_NONE, start, length);
    }

    @Replace
    static void closeIntFD(int file) throws IOException {
        FileBytes.check(FileDispatching.files().close(file));
    }

    @Replace
    @Harmless("it is the size of a page")
    static long allocationGranularity0() {
        return PAGE_BYTES;
    }

    @Replace
    static long map0(FileDescriptor descriptor, int kind, long position, long length, boolean isSynchronous)
            throws IOException {
        boolean isPrivate = kind == MAP_PRIVATE;
        return FileBytes.check(FileDispatching.files()
                .map(
                        FileDispatching.number(descriptor),
                        isPrivate || kind == MAP_READ_WRITE,
                        isPrivate,
                        position,
                        length));
    }

    @Replace
    static int unmap0(long address, long length) {
        return FileDispatching.files().unmap(address, length);
    }
}
