package ibrik.runtime.library.io;

import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.UsesMagic;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import jdk.internal.access.SharedSecrets;

/// Bytes between Java arrays and the platform's standard streams.
@UsesMagic("hands the platform the address of array elements")
final class StandardStreams {
    private StandardStreams() {}

    /// @throws IOException "Stream Closed", as the JDK says, for a descriptor that was closed
    static void write(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, bytes.length);
        int number = numberOf(descriptor);
        if (count > 0) {
            // SAFE: the range is inside the array; the array is alive during the call and objects do not move.
            Platform.current().write(number, Arrays.element(bytes, from, 0), count);
        }
    }

    /// How many bytes were read, -1 at the end of input; blocks for the first one.
    static int read(FileDescriptor descriptor, byte[] bytes, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, bytes.length);
        numberOf(descriptor);
        if (count == 0) {
            return 0;
        }
        while (true) {
            // SAFE: as in write; after a wait the array may be elsewhere, so its place is asked for again.
            int taken = Platform.current().read(Arrays.element(bytes, from, 0), count);
            if (taken != 0) {
                return taken;
            }
            Blocking.awaitInput();
        }
    }

    static int available(FileDescriptor descriptor) throws IOException {
        numberOf(descriptor);
        return Platform.current().readable();
    }

    static FileNotFoundException noFileSystem(String name) {
        return new FileNotFoundException(name + " (there is no file system in an image)");
    }

    private static int numberOf(FileDescriptor descriptor) throws IOException {
        int number = SharedSecrets.getJavaIOFileDescriptorAccess().get(descriptor);
        if (number < 0) {
            throw new IOException("Stream Closed");
        }
        return number;
    }
}
