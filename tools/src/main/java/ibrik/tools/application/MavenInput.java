package ibrik.tools.application;

import ibrik.tools.build.Digests;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A Maven project as the source of a program: Maven compiles it and says where its libraries are.
final class MavenInput {
    private static final String CLASS_PATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Installation installation;
    private final Console console;

    MavenInput(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// @return the project's class directory, then its libraries
    List<Path> build(Path project) {
        try {
            Path record = installation
                    .stateFolder("projects")
                    .resolve(Digests.shortOf(project.toRealPath().toString()));
            Path classes = project.resolve("target").resolve("classes");
            if (!isFresh(project, record) || !Files.isDirectory(classes)) {
                runMaven(project, record);
            }
            if (!Files.isDirectory(classes)) {
                throw Failure.usage(
                        "no-classes",
                        "Maven made no classes in " + classes,
                        "name the one module of the project that holds the main class");
            }
            List<Path> entries = new ArrayList<>();
            entries.add(classes);
            for (String word : Files.readString(record).strip().split(File.pathSeparator)) {
                if (!word.isEmpty()) {
                    entries.add(Path.of(word));
                }
            }
            return entries;
        } catch (IOException failure) {
            throw Failure.usage(
                    "unreadable-input", "cannot read " + project + " (" + failure + ")", "check its permissions");
        }
    }

    private static boolean isFresh(Path project, Path record) throws IOException {
        if (!Files.exists(record)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(record);
        if (Files.getLastModifiedTime(project.resolve("pom.xml")).compareTo(built) >= 0) {
            return false;
        }
        Path sources = project.resolve("src");
        if (!Files.isDirectory(sources)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).compareTo(built) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void runMaven(Path project, Path record) {
        Maven maven = Maven.find();
        console.detail("building " + project + " with Maven");
        Maven.Outcome outcome = maven.run(
                project,
                LIMIT,
                List.of(
                        "-q",
                        "compile",
                        CLASS_PATH_GOAL,
                        "-Dmdep.outputFile=" + record,
                        "-Dmdep.includeScope=runtime"));
        if (outcome.status() != 0) {
            throw new Failure(
                    ExitStatus.USAGE,
                    List.of(ibrik.compiler.problem.Problem.of(
                            "maven",
                            "Maven cannot build " + project + ":\n" + outcome.errors(),
                            "make `mvn compile` work in that directory")));
        }
    }
}
