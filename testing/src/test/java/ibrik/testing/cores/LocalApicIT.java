package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.testing.memory.Monitor;
import ibrik.testing.memory.WatchedGuest;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One image on a processor with x2APIC and TSC deadlines, which Bochs has, and on one of QEMU's without them; and on
/// machines whose list of cores names one that never answers.
final class LocalApicIT {
    private static final int CORES = 4;
    private static final int SILENT = 9;

    @TempDir
    private static Path builds;

    private static Path image;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException {
        image = WatchedGuest.build(Files.writeString(builds.resolve("Timers.java"), """
                import java.util.ArrayList;
                import java.util.List;
                import java.util.concurrent.CountDownLatch;
                import java.util.concurrent.Exchanger;

                class Timers {
                    static volatile boolean isOver;

                    /// As many threads as processors compute at once.
                    static void compute(int processors) throws Exception {
                        var begun = new CountDownLatch(processors);
                        for (int i = 0; i < processors; i++) {
                            new Thread(() -> {
                                begun.countDown();
                                while (!isOver) Thread.onSpinWait();
                            }).start();
                        }
                        begun.await();
                        isOver = true;
                    }

                    static void sleepInOrder() throws Exception {
                        List<Integer> order = new ArrayList<>();
                        var threads = new ArrayList<Thread>();
                        long start = System.nanoTime() + 50_000_000;
                        for (int i = 15; i >= 0; i--) {
                            int number = i;
                            threads.add(Thread.ofPlatform().start(() -> {
                                long end = start + number * 5_000_000L;
                                try {
                                    Thread.sleep(java.time.Duration.ofNanos(end - System.nanoTime()));
                                } catch (InterruptedException e) {
                                    throw new RuntimeException(e);
                                }
                                synchronized (order) {
                                    order.add(number);
                                }
                            }));
                        }
                        for (Thread thread : threads) thread.join();
                        System.out.println("order " + order);
                    }

                    /// Each wakes the other, which rests on another core.
                    static void exchange() throws Exception {
                        var exchanger = new Exchanger<Integer>();
                        Thread other = new Thread(() -> {
                            try {
                                for (int i = 0; i < 100; i++) exchanger.exchange(i);
                            } catch (InterruptedException e) {
                                throw new RuntimeException(e);
                            }
                        });
                        other.start();
                        int sum = 0;
                        for (int i = 0; i < 100; i++) sum += exchanger.exchange(0);
                        other.join();
                        System.out.println("exchanged " + sum);
                    }

                    public static void main(String[] args) throws Exception {
                        int processors = Runtime.getRuntime().availableProcessors();
                        System.out.println("processors " + processors);
                        compute(processors);
                        exchange();
                        sleepInOrder();
                        for (int milliseconds : new int[] {1, 10, 100}) {
                            long before = System.nanoTime();
                            Thread.sleep(milliseconds);
                            System.out.println(milliseconds + " ms: " + (System.nanoTime() - before) + " ns");
                        }
                        System.out.println("all done");
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
                """), builds);
    }

    private Path rom(int... cores) throws IOException {
        Path rom = builds.resolve("rom" + cores.length);
        Firmware.write(image, "", RomMachine.MEBIBYTES, cores, rom);
        return rom;
    }

    private static void checkWork(RomMachine machine, int processors) throws IOException, InterruptedException {
        machine.await("all done");
        String text = machine.serial();
        assertTrue(text.contains("processors " + processors + "\n"), text);
        assertTrue(text.contains("exchanged 4950\n"), text);
    }

    @Test
    void bochsUsesModelSpecificRegistersAndDeadlines() throws IOException, InterruptedException {
        assumeTrue(Programs.find("bochs").isPresent(), "Bochs is not installed");
        try (RomMachine machine = RomMachine.bochs(rom(0, 1, 2, 3), CORES, folder)) {
            checkWork(machine, CORES);
            // Nothing else runs on the machine, and its time is that of its instructions.
            assertTrue(machine.serial().contains("order [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]"));
            for (int milliseconds : new int[] {1, 10, 100}) {
                long error = nanoseconds(machine.serial(), milliseconds) - milliseconds * 1_000_000L;
                assertTrue(error >= 0 && error < 100_000, machine.serial());
            }
            String log = machine.log();
            for (int core = 0; core < CORES; core++) {
                String own = "[APIC" + core + " ] ";
                assertTrue(log.contains(own + "allocate APIC id=" + core + " (MMIO disabled)"), own);
                assertTrue(log.contains(own + "APIC: TSC-Deadline is set to "), own);
                assertTrue(core == 0 || log.contains(own + "Deliver Start Up IPI"), own);
            }
            assertTrue(log.contains("triggered vector 0x25"), "cores wake each other");
        }
    }

    private static long nanoseconds(String text, int milliseconds) {
        var matcher =
                Pattern.compile("(?m)^" + milliseconds + " ms: (\\d+) ns$").matcher(text);
        assertTrue(matcher.find(), text);
        return Long.parseLong(matcher.group(1));
    }

    @Test
    void qemuUsesTheRegistersInMemory() throws IOException, InterruptedException {
        checkQemu(rom(0, 1, 2, 3), CORES);
    }

    /// The silent one is named between the others, and the last one cannot be named to an APIC in memory.
    @Test
    void aSilentCoreIsPassedOver() throws IOException, InterruptedException {
        checkQemu(rom(0, SILENT, 1, 2, 3, 300), CORES + 1);
    }

    private void checkQemu(Path rom, int processors) throws IOException, InterruptedException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        int port = WatchedGuest.freePort();
        try (RomMachine machine = RomMachine.qemu(rom, CORES, port, folder)) {
            checkWork(machine, processors);
            for (int milliseconds : new int[] {1, 10, 100}) {
                assertTrue(nanoseconds(machine.serial(), milliseconds) >= milliseconds * 1_000_000L);
            }
            try (Monitor monitor = new Monitor(port)) {
                assertEquals(CORES, CoreRegisters.checkAll(monitor));
            }
        }
    }
}
