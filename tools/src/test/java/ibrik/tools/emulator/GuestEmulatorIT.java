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
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GuestEmulatorIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /// The clone that these tests belong to; they run in the folder of their module.
    private static final Installation INSTALLATION =
            new Installation(Path.of("..").toAbsolutePath());

    @TempDir
    private Path folder;

    private Path qemu;

    @BeforeEach
    void needQemu() {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        qemu = Qemu.findOrEmpty().orElseThrow();
    }

    private QemuRequest request(Machine machine, TinyGuest guest, OptionalInt monitor) throws IOException {
        return request(machine, guest.write(folder.resolve("guest.elf")), folder, monitor);
    }

    private static QemuRequest request(Machine machine, Path image, Path folder, OptionalInt monitor) {
        return new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                new GuestWords(Map.of(), Map.of(), List.of(), List.of()),
                16,
                1,
                monitor,
                OptionalInt.empty(),
                folder.resolve("exit"),
                false);
    }

    private Guest.Outcome run(Machine machine, TinyGuest guest) throws IOException {
        return Guest.bootQuietly(request(machine, guest, OptionalInt.empty()), qemu, LIMIT);
    }

    @ParameterizedTest
    @EnumSource
    void outputAndStatusArrive(Machine machine) throws IOException {
        Guest.Outcome outcome = run(
                machine,
                new TinyGuest().print("hello\n").exitLine(200).exitDevice(200).hang());
        assertEquals(new Guest.Outcome(200, "hello\n"), outcome);
    }

    @Test
    void theExitDeviceAloneIsEnough() throws IOException {
        assertEquals(
                3, run(Machine.microvm, new TinyGuest().exitDevice(3).hang()).status());
    }

    @ParameterizedTest
    @EnumSource
    void aTripleFaultIsAnError(Machine machine) {
        Failure failure = assertThrows(Failure.class, () -> run(machine, new TinyGuest().tripleFault()));
        assertEquals("guest-reset", failure.problems().getFirst().code());
        assertEquals(ExitStatus.GUEST, failure.status());
    }

    @Test
    void aGuestThatNeverEndsIsStopped() throws IOException {
        QemuRequest request = request(Machine.microvm, new TinyGuest().hang(), OptionalInt.empty());
        Failure failure = assertThrows(Failure.class, () -> Guest.bootQuietly(request, qemu, Duration.ofMillis(1500)));
        assertEquals(ExitStatus.TIMEOUT, failure.status());
        assertTrue(ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive), "no emulator is left");
    }

    @Test
    void aMonitorPortInUseIsAnError() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            QemuRequest request = request(Machine.microvm, new TinyGuest().hang(), OptionalInt.of(busy.getLocalPort()));
            Failure failure = assertThrows(Failure.class, () -> Guest.boot(request, qemu, Optional.of(LIMIT)));
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
        QemuRequest request = request(Machine.microvm, image, image.getParent(), OptionalInt.empty());
        System.exit(Guest.boot(request, Qemu.findOrEmpty().orElseThrow(), Optional.of(LIMIT)));
    }

    private Process startChild(TinyGuest guest) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path image = guest.write(folder.resolve("guest.elf"));
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuestEmulatorIT.class.getName(),
                        image.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void inputReachesTheGuest() throws IOException, InterruptedException {
        Process child = startChild(new TinyGuest()
                .ready()
                .print("?")
                .echo()
                .echo()
                .echo()
                .exitLine(7)
                .exitDevice(7)
                .hang());
        try (OutputStream in = child.getOutputStream()) {
            in.write("ab".getBytes(StandardCharsets.US_ASCII));
        }
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals("?ab\u0004", output);
        assertEquals(7, child.exitValue());
    }

    @Test
    void anInterruptLeavesNoEmulator() throws IOException, InterruptedException {
        Process child = startChild(new TinyGuest().print("?").hang());
        assertEquals('?', child.getInputStream().read());
        ProcessHandle emulator = child.children().findFirst().orElseThrow();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", Long.toString(child.pid()))
                        .start()
                        .waitFor());
        assertTrue(child.waitFor(20, TimeUnit.SECONDS));
        assertEquals(130, child.exitValue());
        emulator.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        assertTrue(!emulator.isAlive(), "the emulator has ended");
    }
}
