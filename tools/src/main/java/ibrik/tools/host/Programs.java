package ibrik.tools.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Other programs of this machine: where they are and what they answer.
public final class Programs {
    private Programs() {}

    /// The first executable file of that name on the PATH.
    public static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /// What a program said.
    ///
    /// @param status its exit status, or -1 if it did not end in time and was killed
    /// @param text   its output and error output
    public record Answer(int status, String text) {}

    /// Runs a program without input and waits for it, at most `limit`.
    public static Answer ask(Duration limit, List<String> command) throws IOException {
        Path output = Files.createTempFile("ibrik-answer", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        try (BoundProcess bound = BoundProcess.start(builder)) {
            int status = await(bound.process(), limit);
            try (InputStream in = Files.newInputStream(output)) {
                return new Answer(status, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /// Waits for a process, at most `limit`, then kills it.
    ///
    /// @return its exit status, or -1 if it was killed
    public static int await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
