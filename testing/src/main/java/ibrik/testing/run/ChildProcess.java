package ibrik.testing.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a process to its end, or to the end of its time. It never outlives us.
public final class ChildProcess {
    /// More output than any program has: a program that prints without end is stopped by the disk otherwise.
    private static final long OUTPUT_LIMIT_BYTES = 64L << 20;

    private static final long POLL_MILLISECONDS = 250;

    private ChildProcess() {}

    /// Runs a process.
    ///
    /// @param environment all variables it gets
    /// @param merged      its error stream goes into its output
    /// @param scratch     a folder for its output, which must not be shared with another run at the same time
    public static Outcome run(
            List<String> command,
            Map<String, String> environment,
            String input,
            boolean merged,
            Duration limit,
            Path scratch)
            throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path output = scratch.resolve("output");
        Path errors = scratch.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (merged) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(errors.toFile());
        }
        Process process = builder.start();
        Thread killer = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            feed(process, input);
            boolean ended = await(process, limit, output);
            byte[] error = merged ? new byte[0] : Files.readAllBytes(errors);
            return new Outcome(Files.readAllBytes(output), error, process.exitValue(), !ended);
        } finally {
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // It does not read its input, or is gone already: its outcome tells.
        }
    }

    private static boolean await(Process process, Duration limit, Path output)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > deadline || Files.size(output) > OUTPUT_LIMIT_BYTES) {
                end(process);
                process.waitFor();
                return false;
            }
        }
        return true;
    }

    /// Ends it and what it has started: the launcher is a script.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
