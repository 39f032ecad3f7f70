package ibrik.tools.emulator;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// Our standard input, which a reader waits for in any case. Where reads do not wait (`O_NONBLOCK` belongs to the open
/// file, and whoever shares it may set it: another emulator on the same terminal, a shell) poll(2) does.
final class WaitingInput extends InputStream {
    /// poll(2): input, or the end of it.
    private static final short POLLIN = 1;

    /// errno(3): a signal came first; there is nothing yet.
    private static final int EINTR = 4;

    private static final int EAGAIN = 11;

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
        try {
            return in.read(bytes, from, count);
        } catch (IOException failure) {
            if (!readsDoNotWait()) {
                throw failure;
            }
            // It does not tell why; Linux, asked again, does.
            return SystemCalls.read(bytes, from, count, failure);
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

    /// read(2) and poll(2). Made ready at its first use: most never need it.
    @SuppressWarnings("restricted")
    private static final class SystemCalls {
        private static final StructLayout STATE = Linker.Option.captureStateLayout();
        private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        private static final MethodHandle READ = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("read"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG),
                        Linker.Option.captureCallState("errno"));
        private static final MethodHandle POLL = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("poll"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT));

        /// Waits for input and reads it.
        ///
        /// @param failure thrown if this read fails too, for another reason than that nothing is there
        static int read(byte[] bytes, int from, int count, IOException failure) throws IOException {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment state = arena.allocate(STATE);
                MemorySegment buffer = arena.allocate(Math.max(1, count));
                // SAFE: the record is whole, of descriptor 0; it and the buffer outlive the calls.
                MemorySegment record = arena.allocate(RECORD_BYTES, Integer.BYTES);
                record.set(ValueLayout.JAVA_SHORT, EVENTS, POLLIN);
                while (true) {
                    long result = (long) READ.invokeExact(state, 0, buffer, (long) count);
                    if (result >= 0) {
                        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, from, (int) result);
                        return result == 0 ? -1 : (int) result;
                    }
                    int reason = (int) ERRNO.get(state, 0L);
                    if (reason == EAGAIN) {
                        int _ = (int) POLL.invokeExact(record, 1L, FOR_EVER);
                    } else if (reason != EINTR) {
                        throw failure;
                    }
                }
            } catch (IOException told) {
                throw told;
            } catch (Throwable unusable) {
                throw new IOException(unusable);
            }
        }
    }
}
