package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.ProcessorFeatures.Feature;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class GuestEmulatorIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /// The clone that these tests belong to; they run in the folder of their module.
    private static final Installation INSTALLATION =
            new Installation(Path.of("..").toAbsolutePath());

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Path qemu;

    @BeforeEach
    void needQemu() {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        qemu = Qemu.findOrEmpty().orElseThrow();
    }

    private QemuRequest request(Machine machine, TinyGuest guest, OptionalInt monitor) throws IOException {
        return request(machine, guest.write(folder.resolve("guest.elf")), monitor);
    }

    private static QemuRequest request(Machine machine, Path image, OptionalInt monitor) {
        return new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                new GuestWords(Map.of(), Map.of(), List.of(), List.of()),
                16,
                1,
                monitor,
                OptionalInt.empty(),
                false);
    }

    private int run(Machine machine, TinyGuest guest, Duration limit) throws IOException {
        QemuRequest request = request(machine, guest, OptionalInt.empty());
        return Guest.boot(request, qemu, GuestLimits.within(limit), GuestStreams.to(output, errors));
    }

    @ParameterizedTest
    @EnumSource
    void outputAndStatusArrive(Machine machine) throws IOException {
        TinyGuest guest = new TinyGuest().print("boot").command("o").print("hello\n");
        guest.command("e").print("oh\n").command("x200").exitDevice(200).hang();
        assertEquals(200, run(machine, guest, LIMIT));
        assertEquals("hello\n", output.toString(StandardCharsets.US_ASCII));
        assertEquals("bootoh\n", errors.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void theExitDeviceAloneIsEnough() throws IOException {
        assertEquals(3, run(Machine.microvm, new TinyGuest().exitDevice(3).hang(), LIMIT));
    }

    @ParameterizedTest
    @EnumSource
    void aTripleFaultIsAnError(Machine machine) {
        Failure failure = assertThrows(Failure.class, () -> run(machine, new TinyGuest().tripleFault(), LIMIT));
        assertEquals("guest-reset", failure.problems().getFirst().code());
        assertEquals(ExitStatus.GUEST, failure.status());
    }

    @Test
    void aGuestThatNeverEndsIsStopped() {
        TinyGuest guest = new TinyGuest().hang();
        Failure failure = assertThrows(Failure.class, () -> run(Machine.microvm, guest, Duration.ofMillis(1500)));
        assertEquals(ExitStatus.TIMEOUT, failure.status());
        assertTrue(ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive), "no emulator is left");
    }

    @Test
    void aMonitorPortInUseIsAnError() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            QemuRequest request = request(Machine.microvm, new TinyGuest().hang(), OptionalInt.of(busy.getLocalPort()));
            Failure failure = assertThrows(
                    Failure.class,
                    () -> Guest.boot(request, qemu, GuestLimits.within(LIMIT), GuestStreams.to(output, errors)));
            assertEquals("port-in-use", failure.problems().getFirst().code());
        }
    }

    @Test
    void theProbeRunsUnderEmulation() throws IOException {
        List<Feature> features = ProcessorFeatures.ofImages(INSTALLATION);
        assertEquals(
                new KvmProbe.Finding(true, "a test guest ran"),
                KvmProbe.probe(qemu, Accelerator.TCG, features, folder));
    }

    @Test
    void theProbeNamesWhatTheProcessorLacks() throws IOException {
        List<Feature> features = new ArrayList<>(ProcessorFeatures.ofImages(INSTALLATION));
        features.add(new Feature(7, 1, 16, "AVX512F")); // not in QEMU's emulated processor
        assertEquals(
                new KvmProbe.Finding(false, "its processor lacks AVX512F"),
                KvmProbe.probe(qemu, Accelerator.TCG, features, folder));
    }

    @Test
    void aLeafBeyondTheLastIsNotThere() throws IOException {
        Feature beyond = new Feature(0x8FFF_FFFF, 0, 0, "beyond");
        assertEquals(
                new KvmProbe.Finding(false, "its processor lacks beyond"),
                KvmProbe.probe(qemu, Accelerator.TCG, List.of(beyond), folder));
    }

    /// Boots an image as a command does, in a JVM of its own.
    static void main(String[] arguments) {
        Path image = Path.of(arguments[0]);
        QemuRequest request = request(Machine.microvm, image, OptionalInt.empty());
        System.exit(
                Guest.boot(request, Qemu.findOrEmpty().orElseThrow(), GuestLimits.within(LIMIT), GuestStreams.own()));
    }

    private Process startChild(TinyGuest guest) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path image = guest.write(folder.resolve("guest.elf"));
        // A suite that was started in the background ignores SIGINT, and so would its children.
        return new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuestEmulatorIT.class.getName(),
                        image.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "KILL,137"})
    void aSignalLeavesNoEmulator(String signal, int status) throws IOException, InterruptedException {
        Process child = startChild(new TinyGuest().command("o").print("?").hang());
        assertEquals('?', child.getInputStream().read());
        ProcessHandle emulator = child.children().findFirst().orElseThrow();
        ProcessBuilder kill = new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid()));
        assertEquals(0, kill.start().waitFor());
        assertTrue(child.waitFor(20, TimeUnit.SECONDS));
        assertEquals(status, child.exitValue());
        emulator.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        assertTrue(!emulator.isAlive(), "the emulator has ended");
    }
}
