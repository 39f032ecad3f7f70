package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fault on a core that another one started stops all; several faults at once are one report. What each kind of fault
/// reports is in [CoreFaultsIT].
final class PanicOnAnotherCoreIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PANIC = 134;
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    /// Threads that read where no memory is, on the word of the first one.
    private Path program() throws IOException {
        return Files.writeString(folder.resolve("Wild.java"), """
                import java.lang.foreign.MemorySegment;
                import java.lang.foreign.ValueLayout;

                class Wild {
                    static volatile boolean goes;

                    static void reads() {
                        while (!goes) Thread.onSpinWait();
                        MemorySegment wild = MemorySegment.ofAddress(0x7000_0000_1000L).reinterpret(64);
                        System.out.println(wild.get(ValueLayout.JAVA_LONG, 8));
                    }

                    public static void main(String[] args) throws Exception {
                        for (int i = 0; i < 3; i++) new Thread(Wild::reads).start();
                        Thread.sleep(200);
                        goes = true;
                        Thread.sleep(100_000);
                    }
                }
                """);
    }

    private String run(Path program, String... options) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("ibrik").toString(), "run", "--dev");
        builder.command().addAll(List.of(options));
        builder.command().addAll(List.of("--timeout", LIMIT_SECONDS + "s", program.toString()));
        Process launcher = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(launcher.waitFor(2 * LIMIT_SECONDS, TimeUnit.SECONDS), "it ends");
        String text = Files.readString(output);
        assertEquals(PANIC, launcher.exitValue(), text);
        return text;
    }

    /// Each core starts the next one, so that the third is not made ready by the first.
    @Test
    void coresThatOtherCoresStartedAreReached() throws IOException, InterruptedException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path program = Files.writeString(folder.resolve("Chain.java"), """
                import java.lang.foreign.MemorySegment;
                import java.lang.foreign.ValueLayout;

                class Chain {
                    static volatile int running;

                    static void second() {
                        new Thread(Chain::third).start();
                        running++;
                        spins();
                    }

                    static void third() {
                        while (running == 0) spins(1000);
                        MemorySegment wild = MemorySegment.ofAddress(0x7000_0000_1000L).reinterpret(64);
                        System.out.println(wild.get(ValueLayout.JAVA_LONG, 8));
                    }

                    static void spins(int count) {
                        long x = 1;
                        for (int i = 0; i < count; i++) x = x * 31 + running;
                    }

                    static void spins() {
                        while (true) spins(1000);
                    }

                    public static void main(String[] args) {
                        new Thread(Chain::second).start();
                        spins();
                    }
                }
                """);
        String text = run(program, "--no-kvm", "--smp", "3");
        assertTrue(!text.contains("does not answer"), text);
        assertEquals(2, text.split("\ncore [0-9]+:\n", -1).length - 1, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metal", "hosted"})
    void threeFaultsAtOnceAreOneReport(String home) throws IOException, InterruptedException {
        boolean metal = home.equals("metal");
        assumeTrue(!metal || Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        String text = metal ? run(program(), "--no-kvm", "--smp", "4") : run(program(), "--hosted");
        assertEquals(2, text.split("\n  rip ", -1).length, text);
        assertEquals(2, text.split("panic: ", -1).length, text);
    }
}
