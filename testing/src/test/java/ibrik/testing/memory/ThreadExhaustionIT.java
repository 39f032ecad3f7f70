package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that starts more threads than there can be gets HotSpot's error, a hundred times, and goes on. HotSpot
/// itself is not asked: it would take all threads of the machine.
final class ThreadExhaustionIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final String SOURCE = """
            import java.util.concurrent.Semaphore;

            class Threads {
                static final Semaphore GATE = new Semaphore(0);
                static final Semaphore ENDS = new Semaphore(0);
                static volatile Thread last;

                static void start() {
                    new Thread(() -> {
                        GATE.acquireUninterruptibly();
                        last = Thread.currentThread();
                        ENDS.release();
                    }).start();
                }

                public static void main(String[] arguments) throws InterruptedException {
                    int alive = 0;
                    String message = null;
                    while (message == null) {
                        try {
                            start();
                            alive++;
                        } catch (OutOfMemoryError error) {
                            message = error.getMessage();
                        }
                    }
                    System.out.println(message);
                    System.out.println(alive > 500);
                    int refused = 0;
                    for (int round = 0; round < 100; round++) {
                        try {
                            start();
                        } catch (OutOfMemoryError error) {
                            refused += error.getMessage().equals(message) ? 1 : 0;
                        }
                        GATE.release();
                        ENDS.acquireUninterruptibly();
                        last.join();
                        start();
                    }
                    System.out.println(refused);
                    GATE.release(alive);
                    ENDS.acquireUninterruptibly(alive);
                    System.out.println("end");
                }
            }
            """;
    private static final String EXPECTED = """
            unable to create native thread: possibly out of memory or process/resource limits reached
            true
            100
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void hostedAHundredRefusalsAreSurvived() throws IOException {
        run("--hosted", "-m", "1G");
    }

    @Test
    void onTheMetalAHundredRefusalsAreSurvived() throws IOException {
        run("--no-kvm", "-m", "64");
    }

    private void run(String... options) throws IOException {
        Path source = Files.writeString(folder.resolve("Threads.java"), SOURCE);
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run", "--dev", source.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-o", folder.resolve("image").toString()));
        var answer = Programs.ask(LIMIT, command);
        assertEquals(0, answer.status(), answer.text());
        assertEquals(EXPECTED, output(answer.text()));
    }

    /// What the program printed: the launcher's stages and notices begin with spaces or its name.
    private static String output(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("ibrik: "))
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
