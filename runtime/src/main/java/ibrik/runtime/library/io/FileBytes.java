package ibrik.runtime.library.io;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.io.FileDescriptor;
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

    private static final long CHANNEL_REST = 1_000_000;

    /// `sun.nio.ch.IOStatus`.
    public static final long INTERRUPTED = -3;

    private FileBytes() {}

    /// How many bytes were read, -1 at the end. A file gives all that is wanted and there; who waits
    /// for a pipe does so for the first bytes alone.
    static int read(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        int most = Math.min(count, MOST);
        Address buffer = allocate(most);
        try {
            int done = readFirst(descriptor, buffer, most);
            int part = done;
            while (part > 0) {
                // SAFE: the caller has checked the range; no collection comes during the copy.
                Memory.copy(buffer, Arrays.element(bytes, from + done - part, 0), part);
                part = part == most && done < count
                        ? (int) Math.max(0, readNow(descriptor, buffer, Math.min(most, count - done)))
                        : 0;
                done += part;
            }
            return done == 0 ? -1 : done;
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    private static int readFirst(FileDescriptor descriptor, Address buffer, int count) throws IOException {
        long rest = FIRST_REST;
        long result = readNow(descriptor, buffer, count);
        while (isToWait(result)) {
            Blocking.rest(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
            result = readNow(descriptor, buffer, count);
        }
        return (int) check(result);
    }

    /// The number is asked for each time: once the file is closed it may be another one's.
    private static long readNow(FileDescriptor descriptor, Address buffer, int count) throws IOException {
        FileCalls calls = PlatformFiles.opened();
        int file = StandardStreams.numberOf(descriptor);
        return calls == null ? -Errno.EBADF : calls.read(file, buffer, count);
    }

    static void write(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        int most = Math.min(count, MOST);
        Address buffer = allocate(most);
        try {
            for (int done = 0; done < count; ) {
                int part = Math.min(most, count - done);
                // SAFE: as in read.
                Memory.copy(Arrays.element(bytes, from + done, 0), buffer, part);
                done += writeSome(descriptor, buffer, part);
            }
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    private static int writeSome(FileDescriptor descriptor, Address buffer, int count) throws IOException {
        long rest = FIRST_REST;
        long result = writeNow(descriptor, buffer, count);
        while (isToWait(result)) {
            Blocking.rest(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
            result = writeNow(descriptor, buffer, count);
        }
        return (int) check(result);
    }

    private static long writeNow(FileDescriptor descriptor, Address buffer, int count) throws IOException {
        FileCalls calls = PlatformFiles.opened();
        int file = StandardStreams.numberOf(descriptor);
        return calls == null ? -Errno.EBADF : calls.write(file, buffer, count);
    }

    private static boolean isToWait(long result) {
        return result == -Errno.EAGAIN || result == -Errno.EINTR;
    }

    private static Address allocate(int count) {
        Address buffer = Platform.current().allocateRaw(Math.max(count, 1));
        if (buffer.isNone()) {
            throw new OutOfMemoryError("a buffer for a file");
        }
        return buffer;
    }

    /// As [FileCalls#read], for descriptors that nobody else knows; waits.
    public static long read(int file, Address buffer, long count) {
        long result = PlatformFiles.start().read(file, buffer, count);
        while (isToWait(result)) {
            Blocking.rest(LONGEST_REST);
            result = PlatformFiles.start().read(file, buffer, count);
        }
        return result;
    }

    /// As [FileCalls#write], for descriptors that nobody else knows; waits.
    public static long write(int file, Address bytes, long count) {
        long result = PlatformFiles.start().write(file, bytes, count);
        while (isToWait(result)) {
            Blocking.rest(LONGEST_REST);
            result = PlatformFiles.start().write(file, bytes, count);
        }
        return result;
    }

    /// How many bytes a channel has read, -1 at the end. If there are none yet it rests and returns
    /// [#INTERRUPTED]: then the JDK asks whether the channel is open, and comes again.
    ///
    /// @param waits false for the second buffer of several: then 0
    public static long readChannel(FileDescriptor descriptor, Address buffer, long count, boolean waits)
            throws IOException {
        int file = StandardStreams.numberOf(descriptor);
        if (count == 0) {
            return 0;
        }
        if (file <= Platform.ERRORS) {
            return waits ? StandardStreams.read(buffer, (int) Math.min(count, MOST)) : 0;
        }
        long result = PlatformFiles.start().read(file, buffer, count);
        if (isToWait(result)) {
            return waits ? interrupted() : 0;
        }
        return check(result) == 0 ? -1 : result;
    }

    /// How many bytes a channel has written; as for reads.
    public static long writeChannel(FileDescriptor descriptor, Address bytes, long count, boolean waits)
            throws IOException {
        int file = StandardStreams.numberOf(descriptor);
        if (file <= Platform.ERRORS) {
            StandardStreams.write(file == Platform.ERRORS ? Platform.ERRORS : Platform.OUTPUT, bytes, count);
            return count;
        }
        long result = PlatformFiles.start().write(file, bytes, count);
        if (isToWait(result)) {
            return waits ? interrupted() : 0;
        }
        return check(result);
    }

    private static long interrupted() {
        Blocking.rest(CHANNEL_REST);
        return INTERRUPTED;
    }

    /// @throws IOException in the words of the JDK, if the result of a call is an error; an address never is
    public static long check(long result) throws IOException {
        if (result < 0 && result >= -MOST_ERRORS) {
            throw new IOException(Errno.text((int) -result));
        }
        return result;
    }
}
