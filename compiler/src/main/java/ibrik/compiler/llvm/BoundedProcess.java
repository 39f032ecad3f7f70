package ibrik.compiler.llvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a tool to its end, or stops it after a time limit.
final class BoundedProcess {
    /// @param status exit status; -1 if the time limit was reached
    /// @param output standard output and errors together
    record Outcome(int status, String output) {}

    private BoundedProcess() {}

    static Outcome run(List<String> command, Map<String, String> environment, int seconds) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var watch = Thread.ofVirtual().start(() -> stopAfter(process, seconds));
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return watch.isAlive() ? new Outcome(status, output) : late(output, seconds, status);
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), interruption);
        } finally {
            watch.interrupt();
        }
    }

    private static Outcome late(String output, int seconds, int status) {
        return status < 128
                ? new Outcome(status, output)
                : new Outcome(-1, output + "\nstopped after " + seconds + " s");
    }

    private static void stopAfter(Process process, int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }
}
