package ibrik.testing.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A pseudo-terminal of script(1), in which a shell with job control runs a command; then it prints `status N`, and
/// `sane` if the terminal's settings are what they were.
final class Terminal implements AutoCloseable {
    private static final long LIMIT_SECONDS = 240;
    private static final String JOB = """
            set -m
            before=$(stty -g)
            %s
            status=$?
            while [ $status = 148 ] || [ $status = 149 ]; do
                echo stopped $status
                fg >/dev/null
                status=$?
            done
            echo status $status
            [ "$(stty -g)" = "$before" ] && echo sane
            """;

    private final Process script;
    private final StringBuilder printed = new StringBuilder();
    private final Thread reader;
    /// Behind what was waited for last.
    private int seen;

    private Terminal(Process script) {
        this.script = script;
        this.reader = Thread.ofPlatform().daemon().start(this::collect);
    }

    static Terminal running(List<String> command, Path folder) throws IOException {
        return running(command, "", folder);
    }

    /// The command begins in the background, until it is stopped.
    static Terminal runningBehind(List<String> command, Path folder) throws IOException {
        return running(command, " & wait $!", folder);
    }

    private static Terminal running(List<String> command, String ending, Path folder) throws IOException {
        String line =
                String.join(" ", command.stream().map(word -> "'" + word + "'").toList()) + ending;
        Path job = Files.writeString(Files.createTempFile(folder, "job", ".sh"), String.format(JOB, line));
        // A suite that was started in the background ignores the keys of a terminal, and so would all below it.
        return new Terminal(new ProcessBuilder(
                        "env", "--default-signal=INT,QUIT,TSTP", "script", "-q", "-c", "bash " + job, "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    private void collect() {
        try (InputStream in = script.getInputStream()) {
            byte[] buffer = new byte[4096];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (printed) {
                    printed.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                    printed.notifyAll();
                }
            }
        } catch (IOException ended) {
            // The terminal is gone.
        }
    }

    /// Returns once the text has appeared behind what was waited for before.
    void await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        synchronized (printed) {
            while (printed.indexOf(text, seen) < 0) {
                long left = deadline - System.nanoTime();
                assertTrue(left > 0 && reader.isAlive(), () -> "no \"" + text + "\" in: " + printed);
                printed.wait(100);
            }
            seen = printed.indexOf(text, seen) + text.length();
        }
    }

    void type(String keys) throws IOException {
        script.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        script.getOutputStream().flush();
    }

    /// Sends SIGINT to the tool that runs in it, by kill(1): to nothing else.
    void interruptLauncher() throws IOException, InterruptedException {
        run("kill -INT " + launcher().pid());
    }

    /// As when the window is dragged: all in the foreground hear of it by SIGWINCH.
    void resize(int rows, int columns) throws IOException, InterruptedException {
        Path device = Files.readSymbolicLink(Path.of("/proc/" + launcher().pid() + "/fd/0"));
        run("stty -F " + device + " rows " + rows + " columns " + columns);
    }

    private static void run(String line) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("sh", "-c", line).start().waitFor());
    }

    private ProcessHandle launcher() {
        return script.descendants()
                .filter(each ->
                        each.info().arguments().stream().flatMap(Arrays::stream).anyMatch("ibrik.tools.Main"::equals))
                .findFirst()
                .orElseThrow();
    }

    /// Whether the text was ever on the screen.
    boolean hasShown(String text) {
        synchronized (printed) {
            return printed.indexOf(text) >= 0;
        }
    }

    /// Closes the window, as it were; true if all that ran in it ends by that.
    boolean closesWithAllThatRan(long limitSeconds) {
        List<ProcessHandle> ran = script.descendants().toList();
        script.destroyForcibly();
        CompletableFuture<?>[] ends = ran.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        return !ran.isEmpty()
                && CompletableFuture.allOf(ends)
                        .handle((all, failure) -> failure == null)
                        .completeOnTimeout(false, limitSeconds, TimeUnit.SECONDS)
                        .join();
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
        script.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
