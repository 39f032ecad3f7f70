package ibrik.runtime.library.io;

import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import java.io.FileDescriptor;
import java.io.IOException;
import jdk.internal.access.SharedSecrets;

/// Bytes between Java arrays and the platform's standard streams; other descriptors are files.
@UsesMagic("hands the platform the address of array elements")
final class StandardStreams {
    private StandardStreams() {}

    /// Blocks until all is written.
    ///
    /// @throws IOException "Stream Closed", as the JDK says, for a descriptor that was closed
    static void write(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        checkRange(bytes, from, count);
        if (count == 0) {
            return;
        }
        int file = numberOf(descriptor);
        if (file > Platform.ERRORS) {
            FileBytes.write(descriptor, bytes, from, count);
            return;
        }
        int number = file == Platform.ERRORS ? Platform.ERRORS : Platform.OUTPUT;
        int done = 0;
        while (done < count) {
            // SAFE: the range is inside the array, which is alive during the call; after a wait it may be elsewhere, so
            // its place is asked for again.
            int taken = (int) Platform.current().offer(number, Arrays.element(bytes, from + done, 0), count - done);
            if (taken < 0) {
                throw new IOException("Broken pipe");
            }
            done += taken;
            if (taken == 0) {
                Blocking.awaitStream(number);
            }
        }
    }

    /// How many bytes were read, -1 at the end of input; blocks for the first one.
    static int read(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        checkRange(bytes, from, count);
        if (count == 0) {
            return 0;
        }
        int file = numberOf(descriptor);
        if (file > Platform.ERRORS) {
            return FileBytes.read(descriptor, bytes, from, count);
        }
        while (true) {
            // SAFE: as in write.
            int taken = Platform.current().read(Arrays.element(bytes, from, 0), count);
            if (taken != 0) {
                return taken;
            }
            Blocking.awaitStream(Platform.INPUT);
        }
    }

    /// The same into raw memory.
    static int read(Address buffer, int count) throws IOException {
        while (true) {
            int taken = Platform.current().read(buffer, count);
            if (taken != 0) {
                return taken;
            }
            Blocking.awaitStream(Platform.INPUT);
        }
    }

    /// Bytes from raw memory, all of them.
    static void write(int number, Address bytes, long count) throws IOException {
        long done = 0;
        while (done < count) {
            long taken = Platform.current().offer(number, bytes.plus(done), count - done);
            done += taken;
            if (taken == 0) {
                Blocking.awaitStream(number);
            }
        }
    }

    static int available(FileDescriptor descriptor) throws IOException {
        int file = numberOf(descriptor);
        if (file > Platform.ERRORS) {
            return OpenDescriptor.available(file);
        }
        while (true) {
            int count = Platform.current().readable();
            if (count >= 0) {
                return count;
            }
            Blocking.awaitStream(Platform.INPUT);
        }
    }

    private static void checkRange(byte[] bytes, int from, int count) {
        if ((from | count | bytes.length - count - from) < 0 || from + count < 0) {
            throw new IndexOutOfBoundsException();
        }
    }

    /// @throws IOException "Stream Closed" if it was closed
    static int numberOf(FileDescriptor descriptor) throws IOException {
        int number = SharedSecrets.getJavaIOFileDescriptorAccess().get(descriptor);
        if (number < 0) {
            throw new IOException("Stream Closed");
        }
        return number;
    }
}
