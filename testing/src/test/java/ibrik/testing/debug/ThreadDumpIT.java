package ibrik.testing.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all threads are doing, asked from outside by a signal: the same threads, states, locks and deadlocks as on
/// HotSpot.
final class ThreadDumpIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static Path source;

    @BeforeAll
    static void write() throws IOException {
        source = Files.writeString(folder.resolve("Stuck.java"), """
                import java.util.concurrent.CountDownLatch;
                import java.util.concurrent.locks.ReentrantLock;

                class Stuck {
                    static final Object one = new Object();
                    static final StringBuilder two = new StringBuilder();
                    static final ReentrantLock three = new ReentrantLock();
                    static final ReentrantLock four = new ReentrantLock();
                    static final CountDownLatch held = new CountDownLatch(4);

                    static void both(Object first, Object second) throws InterruptedException {
                        synchronized (first) {
                            held.countDown();
                            held.await();
                            synchronized (second) {
                                System.out.println("never");
                            }
                        }
                    }

                    static void both(ReentrantLock first, ReentrantLock second) throws InterruptedException {
                        first.lock();
                        held.countDown();
                        held.await();
                        second.lock();
                    }

                    interface Work {
                        void run() throws InterruptedException;
                    }

                    static Thread start(String name, boolean daemon, Work work) {
                        Thread thread = new Thread(() -> {
                            try {
                                work.run();
                            } catch (InterruptedException end) {
                                System.out.println(end);
                            }
                        }, name);
                        thread.setDaemon(daemon);
                        thread.start();
                        return thread;
                    }

                    static void awaitState(Thread thread, Thread.State state) throws InterruptedException {
                        while (thread.getState() != state) Thread.sleep(5);
                    }

                    static void waiting() throws InterruptedException {
                        synchronized (Stuck.class) {
                            Stuck.class.wait();
                        }
                    }

                    static void timed() throws InterruptedException {
                        synchronized (held) {
                            held.wait(100_000);
                        }
                    }

                    public static void main(String[] args) throws InterruptedException {
                        Thread first = start("app-first", false, () -> both(one, two));
                        Thread second = start("app-second", false, () -> both(two, one));
                        Thread third = start("app-third", true, () -> both(three, four));
                        Thread fourth = start("app-fourth", true, () -> both(four, three));
                        awaitState(start("app-sleeps", false, () -> Thread.sleep(100_000)), Thread.State.TIMED_WAITING);
                        awaitState(start("app-waits", false, Stuck::waiting), Thread.State.WAITING);
                        awaitState(start("app-timed", true, Stuck::timed), Thread.State.TIMED_WAITING);
                        awaitState(first, Thread.State.BLOCKED);
                        awaitState(second, Thread.State.BLOCKED);
                        awaitState(third, Thread.State.WAITING);
                        awaitState(fourth, Thread.State.WAITING);
                        System.out.println("ready");
                        Thread.sleep(100_000);
                    }
                }
                """);
    }

    private static List<String> dump(String signal, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread limit = Thread.startVirtualThread(() -> endAtLimit(process));
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
                assertTrue(line != null, "ended early");
            }
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor());
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); !"Found 2 deadlocks.".equals(line); line = output.readLine()) {
                assertTrue(line != null, () -> "ended early: " + String.join("\n", lines));
                lines.add(line);
            }
            return lines;
        } finally {
            process.destroyForcibly().waitFor();
            limit.interrupt();
        }
    }

    private static void endAtLimit(Process process) {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// By thread of the program: whether it is a daemon, its state, what it wants and holds, the program's frames. The
    /// deadlocks are entries of their own.
    private static Map<String, List<String>> facts(List<String> lines) {
        Map<String, List<String>> facts = new TreeMap<>();
        List<String> entry = new ArrayList<>();
        String section = "";
        for (String line : lines) {
            if (line.startsWith("Found one Java-level deadlock")) {
                section = "deadlock of ";
            } else if (line.startsWith("Java stack information")) {
                section = "stack of ";
            }
            if (line.startsWith("\"") || line.isBlank()) {
                entry = new ArrayList<>();
            }
            if (line.startsWith("\"app-") || line.startsWith("\"main\"")) {
                String name = line.substring(0, line.indexOf('"', 1) + 1);
                entry.add(line.contains(" daemon ") ? "daemon" : "");
                facts.put(section + name, entry);
            } else if (line.contains("State:") || line.contains("Stuck.") || line.contains("held by")) {
                // HotSpot's interpreter names the line behind the one that waits for a lock.
                entry.add(line.strip().replaceAll("\\(.*\\.java", "(Stuck.java").replace(":16)", ":15)"));
            } else if (line.contains("a ") && line.contains("0x")) {
                entry.add(line.strip().replaceAll("0x[0-9a-f]+", ""));
            }
        }
        facts.keySet().removeIf(name -> name.startsWith("stack of"));
        facts.values().forEach(list -> list.sort(null));
        return facts;
    }

    private static void compare(String signal, List<String> command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = facts(dump("QUIT", List.of(java, source.toString())));
        var actual = facts(dump(signal, command));
        assertEquals(text(expected), text(actual));
    }

    private static String text(Map<String, List<String>> facts) {
        return facts.entrySet().stream().map(Object::toString).reduce("", (before, each) -> before + each + "\n");
    }

    @Test
    void hosted() throws IOException, InterruptedException {
        compare("QUIT", List.of(build("--hosted").toString()));
    }

    @Test
    void onTheBareMachine() throws IOException, InterruptedException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        compare("USR1", List.of(ROOT.resolve("ibrik").toString(), "run", "-q", "--dev", source.toString()));
    }

    private static Path build(String option) throws IOException, InterruptedException {
        Path image = folder.resolve("stuck");
        Process build = new ProcessBuilder(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--dev",
                        option,
                        "-o",
                        image.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        assertEquals(0, build.waitFor(), Files.readString(folder.resolve("build.log")));
        return image;
    }
}
