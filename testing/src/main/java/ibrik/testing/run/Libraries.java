package ibrik.testing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Jars from Maven Central, unmodified, fetched by Maven into the user's repository when they are missing.
public final class Libraries {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Libraries() {}

    /// The jar of some coordinates `group:artifact:version`, or `group:artifact:version:classifier`.
    ///
    /// @throws IllegalStateException if Maven cannot fetch it, with what Maven says
    public static Path jar(String coordinates, Path scratch) throws IOException, InterruptedException {
        String[] parts = coordinates.split(":");
        Path jar = repository()
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + (parts.length > 3 ? "-" + parts[3] : "") + ".jar");
        if (!Files.exists(jar)) {
            Outcome outcome = ChildProcess.run(fetch(coordinates), System.getenv(), "", true, LIMIT, scratch);
            if (!Files.exists(jar)) {
                throw new IllegalStateException(
                        "Maven did not fetch " + coordinates + ":\n" + new String(outcome.output()));
            }
        }
        return jar;
    }

    private static List<String> fetch(String coordinates) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("ibrik.maven", "mvn"));
        command.addAll(List.of("-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get"));
        command.add("-Dmaven.repo.local=" + repository());
        String[] parts = coordinates.split(":");
        command.add("-Dartifact="
                + (parts.length > 3 ? coordinates.replace(":" + parts[3], ":jar:" + parts[3]) : coordinates));
        command.add("-Dtransitive=false");
        return command;
    }

    private static Path repository() {
        String named = System.getProperty("maven.repo.local", "");
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
    }
}
