package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.testing.memory.Monitor;
import ibrik.testing.memory.WatchedGuest;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Waits end when they are to, in order, and a machine that waits does nothing.
final class TimersIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int CORES = 4;
    private static final int SECONDS = 3;
    private static final long MOST_IDLE_INSTRUCTIONS = 100_000;
    private static final long MOST_LATE_NANOSECONDS = 20_000;
    /// Where SeaBIOS puts the registers of the power management, and of them the timer (ACPI 6.5, 4.8.3.3).
    private static final int POWER_TIMER = 0x600 + 8;

    private static final double POWER_TICKS_PER_MILLISECOND = 3579.545;

    /// Of the rates of two clocks.
    private static final double MOST_DIFFERENCE = 0.1;

    /// What a busy host may take, at the best of several times, to let a processor of the guest go on.
    private static final double HOST_MILLISECONDS = 4;

    @TempDir
    private static Path builds;

    private static Path image;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        image = WatchedGuest.build(
                Files.writeString(builds.resolve("Waits.java"), """
                import ibrik.machine.instruction.Ports;
                import java.time.Duration;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.concurrent.CountDownLatch;

                class Waits {
                    static final int WAITS = 1000;

                    /// As many threads as processors, so that all cores have started, and any asks for the time first.
                    static void startCores(int processors) throws Exception {
                        var met = new CountDownLatch(processors);
                        for (int i = 0; i < processors; i++) {
                            new Thread(() -> {
                                met.countDown();
                                System.nanoTime();
                                while (met.getCount() > 0) Thread.onSpinWait();
                            }).start();
                        }
                        met.await();
                    }

                    /// Platform and virtual threads by turns, their ends 0.2 ms apart.
                    static void waitInOrder() throws Exception {
                        List<Integer> order = new ArrayList<>();
                        List<Thread> threads = new ArrayList<>();
                        long start = System.nanoTime() + 200_000_000;
                        for (int i = 0; i < WAITS; i++) {
                            int number = i * 7 % WAITS;
                            threads.add((i % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(() -> {
                                try {
                                    Thread.sleep(Duration.ofNanos(start + number * 200_000L - System.nanoTime()));
                                } catch (InterruptedException e) {
                                    throw new RuntimeException(e);
                                }
                                synchronized (order) {
                                    order.add(number);
                                }
                            }));
                        }
                        for (Thread thread : threads) thread.join();
                        int wrong = 0;
                        for (int i = 0; i < WAITS; i++) {
                            if (order.get(i) != i) wrong++;
                        }
                        System.out.println("out of order: " + wrong);
                    }

                    /// The least that the timer of the power management counted over several sleeps of each length: what
                    /// else the host does can only add to one.
                    static void sleepBeside(int port) throws Exception {
                        startCores(Runtime.getRuntime().availableProcessors());
                        for (int milliseconds : new int[] {1, 10, 100}) {
                            int least = Integer.MAX_VALUE;
                            for (int round = 0; round < 10; round++) {
                                int before = Ports.readInt(port);
                                Thread.sleep(milliseconds);
                                least = Math.min(least, Ports.readInt(port) - before & 0xFF_FFFF);
                            }
                            System.out.println(milliseconds + " ms: " + least + " ticks");
                        }
                    }

                    public static void main(String[] arguments) throws Exception {
                        if (arguments.length > 0) {
                            sleepBeside(Integer.parseInt(arguments[0]));
                            return;
                        }
                        int processors = Runtime.getRuntime().availableProcessors();
                        startCores(processors);
                        for (int milliseconds : new int[] {1, 10, 100}) {
                            long before = System.nanoTime();
                            Thread.sleep(milliseconds);
                            System.out.println(milliseconds + " ms: " + (System.nanoTime() - before) + " ns");
                        }
                        waitInOrder();
                        for (int second = 0; ; second++) {
                            System.out.println("second " + second);
                            Thread.sleep(1000);
                        }
                    }
                }
                """),
                builds,
                "-cp",
                ROOT.resolve("machine/target/classes").toString());
    }

    private static Path rom(int cores) throws IOException {
        Path rom = builds.resolve("rom" + cores);
        int[] numbers = Stream.iterate(0, number -> number + 1)
                .limit(cores)
                .mapToInt(number -> number)
                .toArray();
        Firmware.write(image, "", RomMachine.MEBIBYTES, numbers, rom);
        return rom;
    }

    /// Where time is that of the instructions.
    @ParameterizedTest
    @ValueSource(ints = {1, CORES})
    void waitsAreExactAndInOrder(int cores) throws IOException, InterruptedException {
        int port = WatchedGuest.freePort();
        try (RomMachine machine = RomMachine.qemu(rom(cores), cores, port, folder, "-icount", "shift=0,sleep=off")) {
            machine.await("second 0");
            String text = machine.serial();
            for (int milliseconds : new int[] {1, 10, 100}) {
                var line = Pattern.compile("(?m)^" + milliseconds + " ms: (\\d+) ns$")
                        .matcher(text);
                assertTrue(line.find(), text);
                long late = Long.parseLong(line.group(1)) - milliseconds * 1_000_000L;
                assertTrue(late >= 0 && late <= MOST_LATE_NANOSECONDS, text);
            }
            assertTrue(text.contains("out of order: 0\n"), text);
        }
    }

    /// By a clock that has no part in the sleep.
    @Test
    void waitsAreExactByThePowerTimer() throws IOException, InterruptedException {
        try (WatchedGuest guest = WatchedGuest.bootCounting(
                image, Machine.q35, RomMachine.MEBIBYTES, 1, List.of(Integer.toString(POWER_TIMER)))) {
            // Two ticks for the readings.
            double late = MOST_LATE_NANOSECONDS / 1e6 * POWER_TICKS_PER_MILLISECOND + 2;
            checkTicks(guest, milliseconds -> late);
        }
    }

    /// Where time is that of the host: within a tenth, and by what the host may be late; how late we are ourselves,
    /// only a
    /// clock of instructions shows.
    @Test
    void waitsAgreeWithThePowerTimer() throws IOException, InterruptedException {
        try (WatchedGuest guest = WatchedGuest.boot(
                image, Machine.q35, RomMachine.MEBIBYTES, CORES, List.of(), List.of(Integer.toString(POWER_TIMER)))) {
            checkTicks(
                    guest,
                    milliseconds -> (MOST_DIFFERENCE * milliseconds + HOST_MILLISECONDS) * POWER_TICKS_PER_MILLISECOND);
        }
    }

    /// Early by no more than two clocks may differ, late by no more than is allowed.
    private static void checkTicks(WatchedGuest guest, IntToDoubleFunction tolerance) throws InterruptedException {
        assertEquals(0, guest.awaitEnd(), guest.text());
        for (int milliseconds : new int[] {1, 10, 100}) {
            var line = Pattern.compile("(?m)^" + milliseconds + " ms: (\\d+) ticks$")
                    .matcher(guest.text());
            assertTrue(line.find(), guest.text());
            double wanted = milliseconds * POWER_TICKS_PER_MILLISECOND;
            int ticks = Integer.parseInt(line.group(1));
            assertTrue(ticks >= wanted * (1 - MOST_DIFFERENCE), guest.text());
            assertTrue(ticks <= wanted + tolerance.applyAsDouble(milliseconds), guest.text());
        }
    }

    /// Every instruction is a line of QEMU's log.
    @Test
    void anIdleMachineDoesNothing() throws IOException, InterruptedException {
        int port = WatchedGuest.freePort();
        Path log = folder.resolve("instructions");
        try (RomMachine machine =
                RomMachine.qemu(rom(CORES), CORES, port, folder, "-singlestep", "-D", log.toString())) {
            machine.await("second 0");
            try (Monitor monitor = new Monitor(port)) {
                monitor.ask("log exec,nochain");
                machine.await("second " + (SECONDS + 1));
                monitor.ask("log none");
            }
        }
        try (Stream<String> lines = Files.lines(log)) {
            long instructions = lines.filter(line -> line.startsWith("Trace")).count();
            assertTrue(instructions > 0 && instructions < SECONDS * MOST_IDLE_INSTRUCTIONS, () -> "" + instructions);
        }
    }
}
