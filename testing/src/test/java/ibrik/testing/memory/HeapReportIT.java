package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program's user sees of its heap: the log of collections, the histogram, and what wrong options lead to.
final class HeapReportIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(1);
    private static final String SOURCE = """
            import java.util.ArrayList;
            import java.util.List;

            class Nodes {
                static final class Node {
                    final Node next;
                    Node(Node next) { this.next = next; }
                }
                // Of another class: a dead one may be held by a word of the stack.
                static final class Garbage { Object reference; }
                static Node list;
                static Node[][] table;

                public static void main(String[] arguments) throws java.io.IOException {
                    for (int i = 0; i < 12_345; i++) list = new Node(list);
                    table = new Node[70][3];
                    for (int i = 0; i < 1_000_000; i++) new Garbage();
                    if (arguments.length > 0 && arguments[0].equals("wait")) await(System.nanoTime());
                    else if (arguments.length > 0) exhaust();
                    System.gc();
                    System.out.println("end");
                }

                // Ends when the test closes the input, after a minute at the latest.
                static void await(long start) throws java.io.IOException {
                    System.out.println("waiting");
                    while (System.in.available() == 0 && System.nanoTime() - start < 60_000_000_000L) {}
                }

                static void exhaust() {
                    for (int round = 0; round < 2; round++) {
                        List<byte[]> kept = new ArrayList<>();
                        try {
                            while (true) kept.add(new byte[10_000]);
                        } catch (OutOfMemoryError error) {
                            kept.clear();
                            System.out.println(error.getMessage());
                        }
                    }
                }
            }
            """;
    /// A line of HotSpot's `-Xlog:gc`.
    private static final Pattern PAUSE =
            Pattern.compile("\\[\\d+\\.\\d{3}s]\\[info]\\[gc *] GC\\((\\d+)\\) Pause (?:Young|Full) \\((.+)\\)"
                    + " (\\d+)M->(\\d+)M\\((\\d+)M\\) \\d+\\.\\d{3}ms");

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(folder.resolve("Nodes.java"), SOURCE);
        image = folder.resolve("nodes");
        var answer = Programs.ask(
                BUILD_LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "--dev",
                        source.toString(),
                        "-o",
                        image.toString()));
        assertEquals(0, answer.status(), answer.text());
    }

    private static Programs.Answer run(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(image.toString()));
        command.addAll(List.of(words));
        return Programs.ask(RUN_LIMIT, command);
    }

    /// Instances and bytes of each line of the histogram for this class.
    private static List<String> counts(String output, String name) {
        return Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+)  " + Pattern.quote(name) + "$")
                .matcher(output)
                .results()
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    @Test
    void theHistogramAtExitIsExact() throws IOException {
        var answer = run("-XX:+PrintClassHistogramAtExit");
        assertEquals(0, answer.status(), answer.text());
        assertTrue(answer.text().startsWith("end\n num     #instances         #bytes  class name\n"), answer.text());
        // Header and one reference; header, length and three references.
        assertEquals(List.of("12345 " + 12_345 * 16), counts(answer.text(), "Nodes$Node"));
        assertEquals(List.of("70 " + 70 * 40), counts(answer.text(), "[LNodes$Node;"));
        assertEquals(List.of("1 " + (16 + 70 * 8)), counts(answer.text(), "[[LNodes$Node;"));
    }

    @Test
    void theTotalIsTheSumOfTheLines() throws IOException {
        String text = run("-XX:+PrintClassHistogramAtExit").text();
        long instances = 0;
        long bytes = 0;
        long last = Long.MAX_VALUE;
        for (MatchResult line : Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+)  ")
                .matcher(text)
                .results()
                .toList()) {
            instances += Long.parseLong(line.group(1));
            long own = Long.parseLong(line.group(2));
            bytes += own;
            assertTrue(own <= last, "sorted by bytes");
            last = own;
        }
        assertTrue(text.endsWith(String.format("Total%14d%15d%n", instances, bytes)), text);
    }

    @Test
    void eachFullCollectionHasAHistogramIfAsked() throws IOException {
        String text = run("-Xlog:gc+classhisto=trace", "-Xmx256m").text();
        assertTrue(counts(text, "Nodes$Node").contains("12345 197520"), text);
    }

    @Test
    void aSignalAsksForAHistogram() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(image.toString(), "-XX:+PrintClassHistogram", "--", "wait").start();
        try (BufferedReader output = process.inputReader()) {
            assertEquals("waiting", output.readLine());
            for (int request = 0; request < 2; request++) {
                quit(process);
                StringBuilder text = new StringBuilder();
                for (String line = ""; line != null && !line.startsWith("Total"); line = output.readLine()) {
                    text.append(line).append('\n');
                }
                assertEquals(List.of("12345 " + 12_345 * 16), counts(text.toString(), "Nodes$Node"));
            }
            process.outputWriter().append("go on\n").flush();
            // Before, between or behind the threads, which the signal asks for too, as on HotSpot.
            assertTrue(output.lines().toList().contains("end"));
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static void quit(Process process) throws IOException {
        var answer = Programs.ask(RUN_LIMIT, List.of("kill", "-QUIT", Long.toString(process.pid())));
        assertEquals(0, answer.status(), answer.text());
    }

    @Test
    void theFirstExhaustionPrintsAHistogram() throws IOException {
        var answer = run("-XX:+PrintClassHistogramOnOutOfMemoryError", "-Xmx16m", "--", "exhaust");
        assertEquals(0, answer.status(), answer.text());
        assertEquals(1, counts(answer.text(), "[B").size(), answer.text());
        assertTrue(answer.text().endsWith("Java heap space\nJava heap space\nend\n"), answer.text());
        long instances = Long.parseLong(counts(answer.text(), "[B").getFirst().split(" ")[0]);
        assertTrue(instances > 1000, answer.text());
    }

    @Test
    void exhaustionMayEndTheProgram() throws IOException {
        var answer = run("-XX:+ExitOnOutOfMemoryError", "-Xmx16m", "--", "exhaust");
        assertEquals(3, answer.status());
        assertEquals("Terminating due to java.lang.OutOfMemoryError: Java heap space\n", answer.text());
    }

    @Test
    void theLogHasALineOfHotSpotsFormForEachCollection() throws IOException {
        String text = run("-Xlog:gc", "-Xmx32m").text();
        List<MatchResult> pauses = PAUSE.matcher(text).results().toList();
        assertEquals(text.lines().count() - 1, pauses.size(), text);
        for (int index = 0; index < pauses.size(); index++) {
            MatchResult pause = pauses.get(index);
            assertEquals(index, Integer.parseInt(pause.group(1)));
            assertTrue(Integer.parseInt(pause.group(3)) >= Integer.parseInt(pause.group(4)), pause.group());
            assertTrue(Integer.parseInt(pause.group(5)) <= 32, pause.group());
        }
        assertEquals("System.gc()", pauses.getLast().group(2));
    }

    @Test
    void detailsNamePhasesAndPinnedObjects() throws IOException {
        String text = run("-Xlog:gc*", "-XX:+VerifyAfterGC").text();
        assertTrue(
                Pattern.compile("\\[gc,phases] GC\\(\\d+\\) Verify: \\d+\\.\\d{3}ms")
                        .matcher(text)
                        .find(),
                text);
        assertTrue(
                Pattern.compile("\\[gc,heap  ] GC\\(\\d+\\) Pinned: \\d+ objects in \\d+ blocks")
                        .matcher(text)
                        .find(),
                text);
        assertTrue(PAUSE.matcher(text).find(), text);
    }

    @Test
    void wrongOptionsEndTheProgramBeforeItStarts() throws IOException {
        for (String option : List.of("-Xmx0", "-Xms1z", "-Xlog:foo", "-XX:+NoSuchFlag", "-Xnone", "-Xmx1k")) {
            var answer = run(option);
            assertEquals(1, answer.status(), option);
            assertTrue(answer.text().endsWith("Error: A fatal exception has occurred. Program will exit.\n"), option);
        }
    }
}
