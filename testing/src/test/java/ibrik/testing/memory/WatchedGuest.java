package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// An emulated machine that a test looks at while it runs, and that never outlives the test.
public final class WatchedGuest implements AutoCloseable {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(8);
    private static final long LIMIT_SECONDS = 120;
    private static final int NONE = -1;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Thread launcher;
    private final int monitorPort;
    private volatile int status = NONE;
    private Monitor monitor;

    private WatchedGuest(QemuRequest request) {
        monitorPort = request.monitorPort().orElseThrow();
        launcher = new Thread(() -> status = status(request), "launcher");
        launcher.start();
    }

    /// A panic has a status too.
    private int status(QemuRequest request) {
        try {
            Duration limit = Duration.ofSeconds(LIMIT_SECONDS);
            Path qemu = Qemu.findOrEmpty().orElseThrow();
            return Guest.boot(request, qemu, GuestLimits.within(limit), GuestStreams.to(output, output));
        } catch (Failure failure) {
            return failure.status();
        }
    }

    /// Builds an image of a source file, quickly.
    public static Path build(Path source, Path folder, String... options) throws IOException {
        Path image = folder.resolve(source.getFileName() + ".elf");
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "build", "--dev"));
        command.addAll(List.of(options));
        command.addAll(List.of(source.toString(), "-o", image.toString()));
        Programs.Answer built = Programs.ask(BUILD_LIMIT, command);
        assertEquals(0, built.status(), built.text());
        return image;
    }

    /// Starts an image without input, on one core.
    static WatchedGuest boot(
            Path image, Machine machine, int mebibytes, List<String> flags, List<String> arguments, Path folder)
            throws IOException {
        return boot(image, machine, mebibytes, 1, flags, arguments);
    }

    /// Starts an image without input.
    public static WatchedGuest boot(
            Path image, Machine machine, int mebibytes, int cores, List<String> flags, List<String> arguments)
            throws IOException {
        var words = new GuestWords(Map.of(), Map.of(), flags, arguments);
        return new WatchedGuest(request(image, machine, mebibytes, cores, words, false));
    }

    /// The same where a nanosecond is an instruction.
    public static WatchedGuest bootCounting(
            Path image, Machine machine, int mebibytes, int cores, List<String> arguments) throws IOException {
        var words = new GuestWords(Map.of(), Map.of(), List.of(), arguments);
        return new WatchedGuest(request(image, machine, mebibytes, cores, words, true));
    }

    private static QemuRequest request(
            Path image, Machine machine, int mebibytes, int cores, GuestWords words, boolean countInstructions)
            throws IOException {
        return new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                words,
                mebibytes,
                cores,
                OptionalInt.of(freePort()),
                OptionalInt.empty(),
                countInstructions);
    }

    /// Returns once the guest has printed the line; fails if it ends or takes too long.
    public void awaitLine(String line) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!text().contains(line)) {
            launcher.join(50);
            assertTrue(launcher.isAlive() || text().contains(line), () -> "ended early: " + text());
            assertTrue(System.nanoTime() < deadline, () -> "too slow: " + text());
        }
    }

    /// Waits for the end of the guest; the status that it stated.
    public int awaitEnd() throws InterruptedException {
        launcher.join();
        return status;
    }

    /// What the guest has printed, to either stream.
    public String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /// Its monitor; the guest must have been running for a moment (after [#awaitLine]).
    public Monitor monitor() throws IOException {
        if (monitor == null) {
            monitor = new Monitor(monitorPort);
        }
        return monitor;
    }

    /// A loopback port that nobody listens at.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (monitor != null) {
            monitor.close();
        }
        launcher.interrupt();
        try {
            launcher.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
