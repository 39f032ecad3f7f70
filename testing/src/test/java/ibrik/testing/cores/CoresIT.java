package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.testing.memory.WatchedGuest;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every core of a machine runs threads, in long mode with tables of its own; seen from outside by QEMU's monitor.
final class CoresIT {
    private static final int MEBIBYTES = 256;

    @TempDir
    private static Path folder;

    private static Path image;

    /// Threads that all compute for ever, as many as there are processors; main says when each has begun.
    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path source = Files.writeString(folder.resolve("Busy.java"), """
                import java.util.concurrent.atomic.AtomicInteger;

                class Busy {
                    static final AtomicInteger begun = new AtomicInteger();

                    static void compute() {
                        begun.incrementAndGet();
                        long x = 1;
                        while (x != 0) x = x * 31 | 1;
                    }

                    public static void main(String[] args) throws Exception {
                        int processors = Runtime.getRuntime().availableProcessors();
                        for (int i = 0; i < processors; i++) new Thread(Busy::compute).start();
                        while (begun.get() < processors) Thread.sleep(1);
                        System.out.println("processors " + processors);
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
                """);
        image = WatchedGuest.build(source, folder);
    }

    @ParameterizedTest
    @CsvSource({
        "microvm, 1",
        "microvm, 2",
        "microvm, 4",
        "microvm, 16",
        "q35, 1",
        "q35, 2",
        "q35, 8",
        "pc, 1",
        "pc, 2",
        "pc, 4"
    })
    void allRun(Machine machine, int cores) throws IOException, InterruptedException {
        try (WatchedGuest guest = WatchedGuest.boot(image, machine, MEBIBYTES, cores, List.of(), List.of())) {
            guest.awaitLine("processors " + cores);
            assertEquals(cores, CoreRegisters.checkAll(guest.monitor()));
        }
    }
}
