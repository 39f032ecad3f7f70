package ibrik.testing.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Standard streams of a program, as a user sees them behind `ibrik run`: pipes, slow readers, terminals.
///
/// One program does what its first argument says. `-Dibrik.console.rounds=N` repeats what depends on timing.
final class ConsoleIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int ROUNDS = Integer.getInteger("ibrik.console.rounds", 1);
    private static final long LIMIT_SECONDS = 240;
    /// Where programs run; the first is quick to start.
    private static final String HOSTED = "hosted";

    private static final String SOURCE = """
            import java.io.InputStream;
            import java.util.Arrays;

            class Streams {
                private static volatile int ticks;

                public static void main(String[] words) throws Exception {
                    switch (words[0]) {
                        case "both" -> both();
                        case "copy" -> copy();
                        case "flood" -> flood(Integer.parseInt(words[1]));
                        case "check" -> check();
                        case "slow" -> slow(Integer.parseInt(words[1]));
                        case "lines" -> lines();
                        case "other" -> other(Thread.ofPlatform(), Thread.ofPlatform());
                        case "virtual" -> other(Thread.ofVirtual(), Thread.ofVirtual());
                        case "password" -> password(System.console());
                        case "one" -> System.out.println(System.in.read() + " of " + (System.in.available() + 1));
                        default -> System.out.println("nothing read");
                    }
                }

                private static void both() {
                    for (int line = 0; line < 200; line++) {
                        System.out.println("out " + line + " \\u0010o");
                        System.err.println("err " + line + " \\u0010e\\u0010\\u0010");
                    }
                    throw new IllegalStateException("the end");
                }

                private static void copy() throws Exception {
                    byte[] bytes = new byte[8192];
                    for (int count = System.in.read(bytes); count >= 0; count = System.in.read(bytes)) {
                        System.out.write(bytes, 0, count);
                    }
                    System.out.flush();
                }

                private static void flood(int kilobytes) {
                    byte[] bytes = new byte[1024];
                    for (int round = 0; round < kilobytes; round++) {
                        Arrays.fill(bytes, (byte) ('a' + round % 26));
                        System.out.write(bytes, 0, bytes.length);
                    }
                    System.out.flush();
                }

                private static void check() {
                    while (!System.out.checkError()) System.out.println("anybody?");
                    System.err.println("nobody reads");
                }

                private static void slow(int kilobytes) {
                    Thread ticker = new Thread(Streams::tick);
                    ticker.setDaemon(true);
                    ticker.start();
                    int most = 0;
                    byte[] bytes = new byte[1024];
                    for (int round = 0; round < kilobytes; round++) {
                        Arrays.fill(bytes, (byte) ('a' + round % 26));
                        int before = ticks;
                        System.out.write(bytes, 0, bytes.length);
                        most = Math.max(most, ticks - before);
                    }
                    System.out.flush();
                    System.err.println("ticks during one write: " + most);
                }

                private static void tick() {
                    try {
                        while (true) {
                            Thread.sleep(20);
                            ticks++;
                        }
                    } catch (InterruptedException stop) {
                        return;
                    }
                }

                private static void lines() throws Exception {
                    StringBuilder line = new StringBuilder();
                    System.out.println("ask");
                    for (int value = System.in.read(); value >= 0; value = System.in.read()) {
                        line.append((char) value);
                        if (value == '\\n') {
                            System.out.print("got " + line);
                            line.setLength(0);
                        }
                    }
                    System.out.println("end");
                }

                private static void password(java.io.Console console) {
                    if (console == null) {
                        System.out.println("no console");
                        return;
                    }
                    System.out.println("got " + console.readPassword("word of %s? ", "Ann").length);
                    System.out.println("got " + console.readLine("line? "));
                    console.readPassword("last? ");
                }

                private static void other(Thread.Builder reads, Thread.Builder ticks) throws Exception {
                    Thread reader = reads.start(() -> {
                        try {
                            System.out.println("read " + System.in.read());
                        } catch (java.io.IOException failure) {
                            System.out.println(failure);
                        }
                    });
                    // Time to begin to wait.
                    Thread.sleep(50);
                    Thread other = ticks.start(() -> {
                        for (int tick = 0; tick < 5; tick++) {
                            try {
                                Thread.sleep(20);
                            } catch (InterruptedException stop) {
                                return;
                            }
                        }
                        System.out.println("ticked");
                    });
                    reader.join();
                    other.join();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path source;

    @BeforeAll
    static void writeProgram() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        source = Files.writeString(folder.resolve("Streams.java"), SOURCE);
    }

    /// The command that runs the program there.
    private static List<String> command(String place, String... words) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run", "--dev"));
        command.addAll(place.equals(HOSTED) ? List.of("--hosted") : List.of("--no-kvm", "--machine", place));
        command.addAll(List.of("--timeout", LIMIT_SECONDS + "s", source.toString(), "--"));
        command.addAll(List.of(words));
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "does not end");
        return process.exitValue();
    }

    private static void feed(Process process, byte[] bytes) {
        Thread.ofPlatform().daemon().start(() -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(bytes);
            } catch (IOException ended) {
                // The program does not read on: its output tells.
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm", "pc", "q35"})
    void bothStreamsArriveCompleteAndInOrder(String place) throws IOException, InterruptedException {
        Process process = start(command(place, "both"));
        process.getOutputStream().close();
        StringBuilder output = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        for (int line = 0; line < 200; line++) {
            output.append("out ").append(line).append(" \u0010o\n");
            errors.append("err ").append(line).append(" \u0010e\u0010\u0010\n");
        }
        assertEquals(output.toString(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(1, end(process));
        String text = Files.readString(folder.resolve("errors"));
        assertTrue(
                text.contains(errors + "Exception in thread \"main\" java.lang.IllegalStateException: the end\n"),
                text);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm", "pc", "q35"})
    void randomBytesComeBackAsTheyWere(String place) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = System.nanoTime();
            byte[] bytes = new byte[1 << 20];
            new Random(seed).nextBytes(bytes);
            Process process = start(command(place, "copy"));
            feed(process, bytes);
            assertArrayEquals(bytes, process.getInputStream().readAllBytes(), "seed " + seed);
            assertEquals(0, end(process));
        }
    }

    /// Each reader takes nothing until the writer can have filled every buffer between them. Meanwhile the writer's
    /// other thread goes on.
    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aSlowReaderLosesNothing(String place) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(command(place, "slow", "500"));
            process.getOutputStream().close();
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            for (int block = 0; block < 500; block++) {
                expected.writeBytes(
                        Character.toString('a' + block % 26).repeat(1024).getBytes(StandardCharsets.US_ASCII));
            }
            InputStream output = process.getInputStream();
            ByteArrayOutputStream found = new ByteArrayOutputStream();
            found.write(output.read());
            assertTrue(!process.waitFor(1, TimeUnit.SECONDS), "waits for its reader");
            output.transferTo(found);
            assertArrayEquals(expected.toByteArray(), found.toByteArray());
            assertEquals(0, end(process));
            String ticks = Files.readString(folder.resolve("errors")).strip();
            int most = Integer.parseInt(ticks.substring(ticks.lastIndexOf(' ') + 1));
            assertTrue(most >= 5, ticks);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aProgramWithoutReaderEndsAsOnHotSpot(String place) throws IOException, InterruptedException {
        Process process = start(command(place, "flood", "500"));
        process.getInputStream().close();
        assertEquals(0, end(process));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aProgramHearsThatItsReaderIsGone(String place) throws IOException, InterruptedException {
        Process process = start(command(place, "check"));
        assertEquals('a', process.getInputStream().read());
        process.getInputStream().close();
        assertEquals(0, end(process));
        String errors = Files.readString(folder.resolve("errors"));
        assertTrue(errors.endsWith("nobody reads\n"), errors);
    }

    /// On the machine with its one core a virtual thread that reads has the only carrier.
    @ParameterizedTest
    @CsvSource({"hosted, other", "microvm, other", "microvm, virtual"})
    void aThreadThatReadsDoesNotStopTheOthers(String place, String kind) throws IOException, InterruptedException {
        Process process = start(command(place, kind));
        InputStream output = process.getInputStream();
        assertEquals("ticked\n", new String(output.readNBytes(7), StandardCharsets.US_ASCII));
        process.getOutputStream().write('x');
        process.getOutputStream().close();
        assertEquals("read 120\n", new String(output.readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(0, end(process));
    }

    /// As a shell's `while read` loop needs it.
    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void inputThatIsNotReadIsLeftForTheNext(String place) throws IOException, InterruptedException {
        String line = String.join(
                " ",
                command(place, "nothing").stream().map(word -> "'" + word + "'").toList());
        Process process = start(List.of("sh", "-c", line + "; cat"));
        feed(process, "left over\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                "nothing read\nleft over\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(0, end(process));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void whatIsAvailableIsKnown(String place) throws IOException, InterruptedException {
        Process process = start(command(place, "one"));
        feed(process, "abc".getBytes(StandardCharsets.US_ASCII));
        assertEquals("97 of 3\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(0, end(process));
    }

    /// A terminal made by script(1): its line editing, echo and end of input are the user's.
    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aTerminalWorksAsForAnyProgram(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            terminal.type("ab\u007Fc\n");
            terminal.await("got ac\r\n");
            terminal.type("\u0004");
            terminal.await("end\r\n");
            terminal.await("status 0");
            terminal.await("sane");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aWindowMayChangeItsSize(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            terminal.type("ab");
            terminal.await("ab");
            for (int size = 1; size < 20; size++) {
                terminal.resize(size, 10 * size);
            }
            terminal.type("c\n");
            terminal.await("got abc\r\n");
            terminal.type("\u0004");
            terminal.await("status 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aPasswordIsNotShown(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "password"), folder)) {
            terminal.await("word of Ann? ");
            terminal.type("hidden\n");
            terminal.await("got 6\r\n");
            terminal.await("line? ");
            terminal.type("shown\n");
            terminal.await("got shown\r\n");
            terminal.await("last? ");
            terminal.type("\u0003");
            terminal.await("status 130");
            terminal.await("sane");
            assertTrue(!terminal.hasShown("hidden"), "the password is shown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void withoutATerminalThereIsNoConsole(String place) throws IOException, InterruptedException {
        Process process = start(command(place, "password"));
        assertEquals("no console\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(0, end(process));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void aTerminalThatIsClosedLeavesNothing(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            assertTrue(terminal.closesWithAllThatRan(LIMIT_SECONDS), "something is left");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void controlCEndsTheGuestAndLeavesTheTerminalSane(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            terminal.type("\u0003");
            terminal.await("status 130");
            terminal.await("sane");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void controlZStopsAndFgGoesOn(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.running(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            terminal.type("\u001A");
            terminal.await("stopped 148");
            terminal.type("again\n");
            terminal.await("got again\r\n");
            terminal.type("\u0004");
            terminal.await("status 0");
            terminal.await("sane");
        }
    }

    /// Its first read stops it.
    @ParameterizedTest
    @ValueSource(strings = {HOSTED, "microvm"})
    void inTheBackgroundATerminalIsNotRead(String place) throws IOException, InterruptedException {
        try (Terminal terminal = Terminal.runningBehind(command(place, "lines"), folder)) {
            terminal.await("ask\r\n");
            terminal.await("stopped 149");
            terminal.type("again\n");
            terminal.await("got again\r\n");
            terminal.type("\u0004");
            terminal.await("status 0");
            terminal.await("sane");
        }
    }
}
