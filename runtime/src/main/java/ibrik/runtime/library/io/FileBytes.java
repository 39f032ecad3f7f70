package ibrik.runtime.library.io;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.io.IOException;

/// Bytes between Java arrays and open files, by way of raw memory: arrays move while a call runs.
@UsesMagic("copies between arrays and raw memory")
public final class FileBytes {
    /// Chosen: as much as a copy of a large file takes at once.
    private static final int MOST = 64 << 10;

    private static final int MOST_ERRORS = 4095;

    /// Nanoseconds between two looks at a pipe, at first and at most; nobody tells when it is ready.
    private static final long FIRST_REST = 100_000;

    private static final long LONGEST_REST = 10_000_000;

    private FileBytes() {}

    /// How many bytes were read, -1 at the end.
    static int read(int file, byte[] bytes, int from, int count) throws IOException {
        int most = Math.min(count, MOST);
        Address buffer = allocate(most);
        try {
            long result = check(read(file, buffer, most));
            // SAFE: the caller has checked the range; no collection comes during the copy.
            Memory.copy(buffer, Arrays.element(bytes, from, 0), result);
            return result == 0 && count > 0 ? -1 : (int) result;
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    static void write(int file, byte[] bytes, int from, int count) throws IOException {
        int most = Math.min(count, MOST);
        Address buffer = allocate(most);
        try {
            for (int done = 0; done < count; ) {
                int part = Math.min(most, count - done);
                // SAFE: as in read.
                Memory.copy(Arrays.element(bytes, from + done, 0), buffer, part);
                done += (int) check(write(file, buffer, part));
            }
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    private static Address allocate(int count) {
        Address buffer = Platform.current().allocateRaw(Math.max(count, 1));
        if (buffer.isNone()) {
            throw new OutOfMemoryError("a buffer for a file");
        }
        return buffer;
    }

    /// As [FileCalls#read], but waits.
    public static long read(int file, Address buffer, long count) {
        FileCalls calls = PlatformFiles.opened();
        if (calls == null) {
            return -Errno.EBADF;
        }
        long rest = FIRST_REST;
        while (true) {
            long result = calls.read(file, buffer, count);
            if (result != -Errno.EAGAIN && result != -Errno.EINTR) {
                return result;
            }
            Blocking.rest(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
        }
    }

    /// As [FileCalls#write], but waits.
    public static long write(int file, Address bytes, long count) {
        FileCalls calls = PlatformFiles.opened();
        if (calls == null) {
            return -Errno.EBADF;
        }
        long rest = FIRST_REST;
        while (true) {
            long result = calls.write(file, bytes, count);
            if (result != -Errno.EAGAIN && result != -Errno.EINTR) {
                return result;
            }
            Blocking.rest(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
        }
    }

    /// How many bytes a channel has read, -1 at the end.
    public static long readChannel(int file, Address buffer, long count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (file >= 0 && file <= Platform.ERRORS) {
            return StandardStreams.read(buffer, (int) Math.min(count, MOST));
        }
        long result = check(read(file, buffer, count));
        return result == 0 ? -1 : result;
    }

    /// How many bytes a channel has written.
    public static long writeChannel(int file, Address bytes, long count) throws IOException {
        if (file >= 0 && file <= Platform.ERRORS) {
            StandardStreams.write(file == Platform.ERRORS ? Platform.ERRORS : Platform.OUTPUT, bytes, count);
            return count;
        }
        return check(write(file, bytes, count));
    }

    /// @throws IOException in the words of the JDK, if the result of a call is an error; an address never is
    public static long check(long result) throws IOException {
        if (result < 0 && result >= -MOST_ERRORS) {
            throw new IOException(Errno.text((int) -result));
        }
        return result;
    }
}
