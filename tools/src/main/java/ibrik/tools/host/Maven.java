package ibrik.tools.host;

import ibrik.tools.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Maven of this machine.
///
/// @param program its start script
public record Maven(Path program) {
    private static final String ERROR = "[ERROR] ";

    /// What a run of Maven came to.
    ///
    /// @param status 0 if all went well, -1 if it was killed because its time was up
    /// @param output everything it printed
    public record Outcome(int status, String output) {
        /// The end of the output, which holds the errors.
        public String lastLines(int count) {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        }

        /// What Maven marks as errors, without its advice on how to see more; the end of the output if it marks none.
        public String errors() {
            List<String> lines = output.lines()
                    .takeWhile(line -> !line.startsWith(ERROR + "-> "))
                    .filter(line -> line.startsWith(ERROR) && line.length() > ERROR.length())
                    .map(line -> line.substring(ERROR.length()))
                    .distinct()
                    .toList();
            return lines.isEmpty() ? lastLines(30) : String.join("\n", lines);
        }
    }

    /// Where the launcher found it, else on the PATH.
    public static Optional<Maven> findOrEmpty() {
        String told = System.getProperty("ibrik.maven");
        return (told != null ? Optional.of(Path.of(told)) : Programs.find("mvn")).map(Maven::new);
    }

    public static Maven find() {
        return findOrEmpty()
                .orElseThrow(
                        () -> Failure.host("no-maven", "Maven was not found", "install it: apt-get install maven"));
    }

    /// Runs Maven in `folder` with this JVM's JDK, without input.
    public Outcome run(Path folder, Duration limit, List<String> words) {
        return run(folder, limit, words, line -> {});
    }

    /// As [#run(Path, Duration, List)], and hands each line of output on as it comes.
    public Outcome run(Path folder, Duration limit, List<String> words, Consumer<String> listener) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-B", "-ntp", "-Dstyle.color=never"));
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        UserEnvironment.restore(builder.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try (BoundProcess bound = BoundProcess.start(builder)) {
            Process process = bound.process();
            Thread killer = Thread.ofVirtual().start(() -> Programs.await(process, limit));
            StringBuilder output = new StringBuilder();
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    output.append(line).append('\n');
                    listener.accept(line);
                }
            }
            int status = Programs.await(process, Duration.ofSeconds(10));
            killer.interrupt();
            return new Outcome(status, output.toString());
        } catch (IOException failure) {
            throw Failure.host(
                    "maven",
                    "Maven could not be started (" + failure.getMessage() + ")",
                    "check that " + program + " runs");
        }
    }

    /// Whether the file that Maven is started by can be executed.
    public boolean isExecutable() {
        return Files.isExecutable(program);
    }
}
