package ibrik.testing.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signals to `ibrik run` end its program as signals to `java` do: through the shutdown hooks, with HotSpot's status.
final class SignalsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final long LIMIT_SECONDS = 240;
    private static final String HOSTED = "hosted";

    /// What it does while it waits for a signal is its first argument, what its hook does the second.
    private static final String SOURCE = """
            import sun.misc.Signal;
            import sun.misc.SignalHandler;

            class Hooks {
                private static volatile int spins;

                public static void main(String[] words) throws Exception {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> atEnd(words[1])));
                    if (words[0].equals("handle")) {
                        handle();
                    } else if (words[0].equals("count")) {
                        Signal.handle(new Signal("INT"), signal -> {
                            System.out.println("interrupt");
                            spins++;
                        });
                    }
                    System.out.println("ready");
                    switch (words[0]) {
                        case "read" -> System.in.read();
                        case "spin" -> spin();
                        case "wait" -> await();
                        case "end" -> spins++;
                        case "count" -> count();
                        case "write" -> System.out.write(new byte[1 << 20]);
                        default -> Thread.sleep(200_000);
                    }
                    System.out.println("not ended by a signal");
                }

                private static void handle() {
                    SignalHandler[] before = new SignalHandler[1];
                    before[0] = Signal.handle(new Signal("TERM"), signal -> {
                        System.out.println(Thread.currentThread().getName() + " " + signal.getNumber());
                        before[0].handle(signal);
                    });
                    try {
                        Signal.handle(new Signal("SEGV"), before[0]);
                    } catch (IllegalArgumentException refused) {
                        System.out.println(refused.getMessage());
                    }
                }

                private static void spin() {
                    while (true) {
                        spins++;
                    }
                }

                private static void count() throws Exception {
                    while (spins == 0) {
                        Thread.sleep(20);
                    }
                    // Time for a second one, which must not come.
                    Thread.sleep(1000);
                    System.out.println(spins + " in all");
                }

                private static synchronized void await() throws Exception {
                    while (true) {
                        Hooks.class.wait();
                    }
                }

                private static void atEnd(String what) {
                    if (what.equals("error")) {
                        System.err.println("hook");
                        return;
                    }
                    System.out.println("hook");
                    if (what.equals("halt")) {
                        Runtime.getRuntime().halt(7);
                    } else if (what.equals("stay")) {
                        try {
                            Thread.sleep(200_000);
                        } catch (InterruptedException stop) {
                            System.out.println("interrupted");
                        }
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path source;

    @BeforeAll
    static void writeProgram() throws IOException {
        source = Files.writeString(folder.resolve("Hooks.java"), SOURCE);
    }

    /// Starts the program there, under a launcher that ignores no signal even if the suite was started so.
    private static Process start(String place, List<String> options, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=HUP,INT,TERM"));
        command.addAll(List.of(ROOT.resolve("ibrik").toString(), "run", "--dev"));
        command.addAll(place.equals(HOSTED) ? List.of("--hosted") : List.of("--no-kvm", "--machine", place));
        command.addAll(options);
        command.addAll(List.of("--timeout", LIMIT_SECONDS + "s", source.toString(), "--"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        Process sender = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
        assertEquals(0, sender.waitFor());
    }

    /// As timeout(1) does: to the process and to its group.
    private static void sendTwice(Process process, String signal) throws IOException, InterruptedException {
        String kill = "kill -" + signal + " " + process.pid();
        new ProcessBuilder("sh", "-c", kill + "; " + kill).start().waitFor();
    }

    /// @return what it prints, lines joined by commas, and its status
    private static String end(Process process, BufferedReader output) throws IOException, InterruptedException {
        String text = String.join(", ", output.lines().toList());
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "does not end");
        return text + ", status " + process.exitValue();
    }

    private static void awaitLine(BufferedReader output, String wanted) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        assertEquals(wanted, line, () -> "errors in " + folder);
    }

    @ParameterizedTest
    @CsvSource({
        "hosted, read, TERM, 143",
        "hosted, wait, INT, 130",
        "hosted, spin, HUP, 129",
        "hosted, sleep, TERM, 143",
        "microvm, read, TERM, 143",
        "microvm, wait, INT, 130",
        "microvm, spin, HUP, 129",
        "pc, spin, TERM, 143",
        "q35, sleep, TERM, 143"
    })
    void signalsRunHooks(String place, String how, String signal, int status) throws IOException, InterruptedException {
        Process process = start(place, List.of(), how, "return");
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            sendTwice(process, signal);
            assertEquals("hook, status " + status, end(process, output));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void handlersOfTheProgramComeFirst(String place) throws IOException, InterruptedException {
        Process process = start(place, List.of(), "handle", "halt");
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "Signal already used by VM or OS: SIGSEGV");
            awaitLine(output, "ready");
            send(process, "TERM");
            assertEquals("SIGTERM handler 15, hook, status 7", end(process, output));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aHookThatStaysIsKilledByALaterSignal(String place) throws IOException, InterruptedException {
        Process process = start(place, List.of("--grace", "200s"), "sleep", "stay");
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            send(process, "TERM");
            awaitLine(output, "hook");
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                send(process, "TERM");
            }
            assertEquals(", status 143", end(process, output));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aHookThatStaysIsKilledAfterTheTimeOfGrace(String place) throws IOException, InterruptedException {
        Process process = start(place, List.of("--grace", "1s"), "sleep", "stay");
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            send(process, "TERM");
            assertEquals("hook, status 143", end(process, output));
        }
    }

    /// As SIGTERM: `system_powerdown` of QEMU's monitor.
    @ParameterizedTest
    @ValueSource(strings = {"microvm", "pc", "q35"})
    void thePowerButtonRunsHooks(String machine) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = start(machine, List.of("--monitor", Integer.toString(port)), "spin", "return");
        try (BufferedReader output = process.inputReader();
                Socket monitor = new Socket(InetAddress.getLoopbackAddress(), port(output, port))) {
            monitor.getOutputStream().write("system_powerdown\n".getBytes(StandardCharsets.US_ASCII));
            monitor.getOutputStream().flush();
            assertEquals("hook, status 143", end(process, output));
        }
    }

    private static int port(BufferedReader output, int port) throws IOException {
        awaitLine(output, "ready");
        return port;
    }

    /// Without the device that takes the status, and though a reset would begin the program again.
    @ParameterizedTest
    @ValueSource(strings = {"microvm", "pc", "q35"})
    void withoutALauncherTheMachineIsSwitchedOff(String machine) throws IOException, InterruptedException {
        Process shown = start(machine, List.of("--dry-run"), "end", "return");
        String line = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shown.waitFor());
        String plain = line.replaceAll("-device isa-debug-exit\\S*", "").replace(" -no-reboot", "");
        assertTrue(plain.length() < line.strip().length() - 30, line);
        Process process = new ProcessBuilder("timeout", "-k", "1", "120", "sh", "-c", "exec " + plain).start();
        process.getOutputStream().close();
        try (BufferedReader output = process.inputReader()) {
            assertEquals("ready, not ended by a signal, hook, status 0", end(process, output));
        }
    }

    /// The program without a launcher.
    private static Path image() throws IOException, InterruptedException {
        Path image = folder.resolve("hooks");
        if (Files.exists(image)) {
            return image;
        }
        List<String> build = List.of(
                ROOT.resolve("ibrik").toString(),
                "build",
                "--dev",
                "--hosted",
                source.toString(),
                "-o",
                image.toString());
        assertEquals(0, new ProcessBuilder(build).inheritIO().start().waitFor());
        return image;
    }

    /// As HotSpot under nohup(1).
    @Test
    void whatIsIgnoredStaysIgnored() throws IOException, InterruptedException {
        String line = "trap '' HUP; exec " + image() + " -- sleep return";
        Process process = new ProcessBuilder("env", "--default-signal=HUP,INT,TERM", "sh", "-c", line).start();
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            send(process, "HUP");
            send(process, "TERM");
            assertEquals("hook, status 143", end(process, output));
        }
    }

    /// As HotSpot with the same option: the system's own way, without hooks.
    @Test
    void withXrsSignalsKill() throws IOException, InterruptedException {
        Process process = start(HOSTED, List.of("-Xrs"), "sleep", "return");
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            send(process, "INT");
            assertEquals(", status 130", end(process, output));
        }
    }

    /// What HotSpot 25 does with each: the program goes on and is asked to end at last, or ends at once.
    @ParameterizedTest
    @CsvSource({
        "QUIT, 143", "USR2, 143", "XFSZ, 143", "PIPE, 143", "CHLD, 143", "CONT, 143", "WINCH, 143", "URG, 143",
        "USR1, 138", "ABRT, 134", "TRAP, 133", "ALRM, 142", "XCPU, 152", "PWR, 158", "SYS, 159", "40, 168"
    })
    void otherSignalsAreAsOnHotSpot(String signal, int status) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "env", "--default-signal=HUP,INT,QUIT,TERM", image().toString(), "--", "sleep", "return")
                .start();
        try (BufferedReader output = process.inputReader()) {
            awaitLine(output, "ready");
            send(process, signal);
            if (status == 143) {
                send(process, "TERM");
            }
            String end = end(process, output);
            boolean tells = end.startsWith("Full thread dump ");
            assertEquals(signal.equals("QUIT"), tells, end);
            String last = tells ? end.substring(end.lastIndexOf("hook")) : end;
            assertEquals((status == 143 ? "hook" : "") + ", status " + status, last);
        }
    }

    /// The only thread is in the middle of a write that nobody reads.
    @ParameterizedTest
    @CsvSource({"hosted, TERM, 143", "microvm, TERM, 143", "q35, INT, 130"})
    void aProgramThatWaitsForItsReaderEnds(String place, String signal, int status)
            throws IOException, InterruptedException {
        Process process = start(place, List.of("--grace", LIMIT_SECONDS + "s"), "write", "error");
        try (InputStream output = process.getInputStream()) {
            assertArrayEquals("ready\n".getBytes(StandardCharsets.US_ASCII), output.readNBytes(6));
            // The first byte says that the write has begun, and the pipes on the way do not hold the rest.
            assertEquals(0, output.read());
            send(process, signal);
            assertTrue(process.waitFor(LIMIT_SECONDS / 2, TimeUnit.SECONDS), "does not end");
            assertEquals(status, process.exitValue());
            assertTrue(Files.readString(folder.resolve("errors")).contains("hook\n"));
        }
    }

    /// Not the terminal sends it, which would reach the program too.
    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void anInterruptByKillReachesAProgramInTheForeground(String place) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run", "--dev"));
        command.addAll(place.equals(HOSTED) ? List.of("--hosted") : List.of("--no-kvm"));
        command.addAll(List.of("--grace", LIMIT_SECONDS + "s", source.toString(), "--", "sleep", "return"));
        try (Terminal terminal = Terminal.running(command, folder)) {
            terminal.await("ready\r\n");
            terminal.interruptLauncher();
            terminal.await("hook\r\n");
            terminal.await("status 130");
            terminal.await("sane");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void theKeyInterruptsOnce(String place) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run", "--dev"));
        command.addAll(place.equals(HOSTED) ? List.of("--hosted") : List.of("--no-kvm"));
        command.addAll(List.of("--grace", LIMIT_SECONDS + "s", source.toString(), "--", "count", "return"));
        try (Terminal terminal = Terminal.running(command, folder)) {
            terminal.await("ready\r\n");
            terminal.type("\u0003");
            terminal.await("interrupt\r\n");
            terminal.await("1 in all\r\n");
            terminal.await("status 0");
        }
    }
}
