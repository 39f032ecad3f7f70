package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An emulated machine that starts by a ROM of [Firmware]; what it prints by its serial port is a file. It never
/// outlives the test.
final class RomMachine implements AutoCloseable {
    static final int MEBIBYTES = 256;
    private static final String SERIAL = "serial";
    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final Process process;

    private RomMachine(Path folder, List<String> command) throws IOException {
        this.folder = folder;
        Files.createFile(folder.resolve(SERIAL));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
    }

    /// Of Bochs: an Intel Core i7 with x2APIC, TSC deadlines and an invariant TSC, which counts 100 MHz.
    ///
    /// @param folder empty, of this machine's own
    static RomMachine bochs(Path rom, int cores, Path folder) throws IOException {
        // WHY: no screen, but Bochs asks for its ROM, for one of its libraries of screens, and opens a sound card.
        Files.write(folder.resolve("screen"), new byte[512]);
        Files.writeString(folder.resolve("configuration"), """
                megs: %d
                cpu: model=corei7_skylake_x, count=%d:1:1, ips=100000000
                romimage: file=%s
                vgaromimage: file=screen
                display_library: rfb, options="timeout=0"
                speaker: enabled=0
                sound: driver=dummy, waveoutdrv=dummy, waveindrv=dummy, midioutdrv=dummy
                com1: enabled=1, mode=file, dev=%s
                log: log
                panic: action=fatal
                error: action=report
                info: action=report
                debug: action=ignore, apic0=report, apic1=report, apic2=report, apic3=report
                """.formatted(MEBIBYTES, cores, rom, SERIAL));
        // WHY: Debian's Bochs has its debugger compiled in, which waits for a command.
        Files.writeString(folder.resolve("commands"), "c\n");
        return new RomMachine(folder, List.of("bochs", "-q", "-f", "configuration", "-rc", "commands"));
    }

    /// Of QEMU, without KVM.
    ///
    /// @param folder empty, of this machine's own
    /// @param more   options of QEMU
    static RomMachine qemu(Path rom, int cores, int monitorPort, Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Qemu.findOrEmpty().orElseThrow().toString(),
                "-accel",
                "tcg",
                "-cpu",
                "max",
                "-nodefaults",
                "-display",
                "none",
                "-no-reboot"));
        command.addAll(List.of("-m", Integer.toString(MEBIBYTES), "-smp", Integer.toString(cores)));
        command.addAll(List.of("-bios", rom.toString(), "-serial", "file:" + SERIAL));
        command.addAll(List.of("-monitor", "tcp:127.0.0.1:" + monitorPort + ",server,nowait"));
        command.addAll(List.of(more));
        return new RomMachine(folder, command);
    }

    /// Returns once the machine has printed this.
    void await(String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!serial().contains(text)) {
            boolean hasEnded = process.waitFor(50, TimeUnit.MILLISECONDS);
            assertTrue(!hasEnded || serial().contains(text), () -> "ended early: " + all());
            assertTrue(System.nanoTime() < deadline, () -> "too slow: " + all());
        }
    }

    /// What came by the serial port.
    String serial() throws IOException {
        return text(SERIAL);
    }

    /// What Bochs says of the machine.
    String log() throws IOException {
        return text("log");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private String all() {
        try {
            return serial() + text("output");
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
