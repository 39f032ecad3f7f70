package ibrik.testing.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A panic of the kernel, provoked from outside by a non-maskable interrupt, is reported with its registers and the
/// Java stack, and ends the machine and the launcher with status 134.
final class PanicIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PANIC = 134;
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void aNonMaskableInterruptIsAPanicWithAJavaTrace() throws IOException, InterruptedException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path source = Files.writeString(folder.resolve("Nap.java"), """
                class Nap {
                    public static void main(String[] args) throws Exception {
                        System.out.println("napping");
                        Thread.sleep(100_000);
                    }
                }
                """);
        Path output = folder.resolve("output");
        int port = freePort();
        Process launcher = new ProcessBuilder(
                        ROOT.resolve("ibrik").toString(),
                        "run",
                        "--dev",
                        "--no-kvm",
                        "--machine",
                        "q35",
                        "--monitor",
                        Integer.toString(port),
                        "--timeout",
                        LIMIT_SECONDS + "s",
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitLine(launcher, output, "napping");
            try (Socket monitor = new Socket(InetAddress.getLoopbackAddress(), port)) {
                monitor.getOutputStream().write("nmi\n".getBytes(StandardCharsets.US_ASCII));
                assertTrue(launcher.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the machine ends");
            }
            String text = Files.readString(output);
            assertEquals(PANIC, launcher.exitValue(), text);
            assertTrue(text.contains("panic: non-maskable interrupt"), text);
            assertTrue(text.contains("rip ffffffff80"), text);
            assertTrue(text.contains("at Nap.main(Nap.java:4)"), text);
        } finally {
            launcher.destroy();
            launcher.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// The launcher ends by its own time limit if the line never comes.
    private static void awaitLine(Process launcher, Path output, String line) throws IOException, InterruptedException {
        while (!Files.readString(output).contains(line)) {
            assertTrue(!launcher.waitFor(100, TimeUnit.MILLISECONDS), "ended early: " + Files.readString(output));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
