package ibrik.tools.emulator;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// Our standard input, which a reader waits for in any case. Where reads do not wait (`O_NONBLOCK` belongs to the open
/// file, and whoever shares it may set it: another emulator on the same terminal, a shell) poll(2) does.
final class WaitingInput extends InputStream {
    /// poll(2): input, or the end of it.
    private static final short POLLIN = 1;

    /// `struct pollfd`: a descriptor, and what is asked and what is answered, of 16 bits each.
    private static final int RECORD_BYTES = 8;

    private static final int EVENTS = 4;
    private static final int FOR_EVER = -1;
    private static final int OCTAL = 8;

    /// fcntl(2), as /proc tells it.
    private static final int O_NONBLOCK = 0x800;

    private static final Path DESCRIPTION = Path.of("/proc/self/fdinfo/0");
    private static final String FLAGS = "flags:";

    private final FileInputStream in;

    WaitingInput(FileInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        while (true) {
            try {
                return in.read(bytes, from, count);
            } catch (IOException failure) {
                if (!readsDoNotWait()) {
                    throw failure;
                }
            }
            Poll.awaitInput();
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    private static boolean readsDoNotWait() throws IOException {
        return Files.exists(DESCRIPTION)
                && Files.readAllLines(DESCRIPTION).stream()
                        .filter(line -> line.startsWith(FLAGS))
                        .map(line -> line.substring(FLAGS.length()).strip())
                        .anyMatch(flags -> (Integer.parseInt(flags, OCTAL) & O_NONBLOCK) != 0);
    }

    /// Made ready at its first use: most never need it.
    @SuppressWarnings("restricted")
    private static final class Poll {
        private static final MethodHandle POLL = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("poll"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT));

        static void awaitInput() throws IOException {
            try (Arena arena = Arena.ofConfined()) {
                // SAFE: the record is whole, of descriptor 0, and lives until poll has returned.
                MemorySegment record = arena.allocate(RECORD_BYTES, Integer.BYTES);
                record.set(ValueLayout.JAVA_SHORT, EVENTS, POLLIN);
                int _ = (int) POLL.invokeExact(record, 1L, FOR_EVER);
            } catch (Throwable failure) {
                throw new IOException(failure);
            }
        }
    }
}
