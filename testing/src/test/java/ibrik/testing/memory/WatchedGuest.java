package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.emulator.GuestEnd;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// An emulated machine that a test looks at while it runs, and that never outlives the test.
final class WatchedGuest implements AutoCloseable {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(8);
    private static final long LIMIT_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final Path exitFile;
    private final int monitorPort;
    private Monitor monitor;

    private WatchedGuest(Process process, Path output, Path exitFile, int monitorPort) {
        this.process = process;
        this.output = output;
        this.exitFile = exitFile;
        this.monitorPort = monitorPort;
    }

    /// Builds an image of a source file, quickly.
    static Path build(Path source, Path folder, String... options) throws IOException {
        Path image = folder.resolve(source.getFileName() + ".elf");
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "build", "--dev"));
        command.addAll(List.of(options));
        command.addAll(List.of(source.toString(), "-o", image.toString()));
        Programs.Answer built = Programs.ask(BUILD_LIMIT, command);
        assertEquals(0, built.status(), built.text());
        return image;
    }

    /// Starts an image without input.
    static WatchedGuest boot(
            Path image, Machine machine, int mebibytes, List<String> flags, List<String> arguments, Path folder)
            throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path exitFile = Files.createTempFile(folder, "exit", ".txt");
        int port = freePort();
        QemuRequest request = new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                new GuestWords(Map.of(), Map.of(), flags, arguments),
                mebibytes,
                1,
                OptionalInt.of(port),
                OptionalInt.empty(),
                exitFile,
                false);
        Process process = new ProcessBuilder(
                        request.commandLine(Qemu.findOrEmpty().orElseThrow()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new WatchedGuest(process, output, exitFile, port);
    }

    /// Returns once the guest has printed the line; fails if it ends or takes too long.
    void awaitLine(String line) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!text().contains(line)) {
            assertTrue(!process.waitFor(50, TimeUnit.MILLISECONDS), () -> "ended early: " + text());
            assertTrue(System.nanoTime() < deadline, () -> "too slow: " + text());
        }
    }

    /// Waits for the end of the guest; the status that it stated.
    int awaitEnd() throws InterruptedException {
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "does not end: " + text());
        return GuestEnd.stated(exitFile).orElseThrow(() -> new AssertionError("no status: " + text()));
    }

    /// What the guest has printed.
    String text() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /// Its monitor; the guest must have been running for a moment (after [#awaitLine]).
    Monitor monitor() throws IOException {
        if (monitor == null) {
            monitor = new Monitor(monitorPort);
        }
        return monitor;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (monitor != null) {
            monitor.close();
        }
        process.destroyForcibly();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the emulator ends");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
