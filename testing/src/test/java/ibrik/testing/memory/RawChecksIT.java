package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that writes outside of its native memory is found out when the memory is freed, if its image was built
/// with `-ea`.
final class RawChecksIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PANIC = 134;
    private static final long LIMIT_SECONDS = 300;
    /// The first byte that is not the program's: the JDK asks for its 100 bytes in whole words of 8, to zero them.
    private static final int BEHIND = 104;
    private static final String PROGRAM = """
            import java.lang.foreign.Arena;
            import java.lang.foreign.MemorySegment;
            import java.lang.foreign.ValueLayout;

            class Stray {
                public static void main(String[] args) {
                    int at = Integer.parseInt(args[0]);
                    try (Arena arena = Arena.ofConfined()) {
                        MemorySegment own = arena.allocate(100);
                        MemorySegment all = MemorySegment.ofAddress(own.address() - 50).reinterpret(200);
                        all.set(ValueLayout.JAVA_BYTE, 50 + at, (byte) 1);
                    }
                    System.out.println("closed");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aHostedProgramIsFoundOut() throws IOException, InterruptedException {
        List<String> how = List.of("--hosted", "--dev", "-ea");
        assertTrue(run(0, how, BEHIND - 1).endsWith("closed\n"));
        assertTrue(run(PANIC, how, BEHIND).contains("panic: raw memory: written behind the end of the piece"));
        assertTrue(run(PANIC, how, -1).contains("panic: raw memory: written before the start of the piece"));
    }

    @Test
    void aMachineIsFoundOut() throws IOException, InterruptedException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        List<String> how = List.of("--dev", "-ea", "--no-kvm", "--timeout", "120s");
        String output = run(PANIC, how, BEHIND);
        assertTrue(output.contains("panic: raw memory: written behind the end of the piece"), output);
        assertTrue(output.contains("at Stray.main(Stray.java:12)"), output);
    }

    private String run(int status, List<String> options, int at) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Stray.java"), PROGRAM);
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run"));
        command.addAll(options);
        command.addAll(List.of(source.toString(), "--", Integer.toString(at)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
        }
        String text = Files.readString(output);
        assertTrue(ended, text);
        assertEquals(status, process.exitValue(), text);
        return text;
    }
}
