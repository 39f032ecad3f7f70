package ibrik.tools.application;

import ibrik.tools.build.Inputs;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.host.SealedText;
import ibrik.tools.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A Maven project as the source of a program: Maven compiles it and says where its libraries are.
final class MavenInput {
    private static final String CLASS_PATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /// What of a project is wanted.
    enum Part {
        PROGRAM("compile", "runtime", "classes"),
        TESTS("test-compile", "test", "test-classes");

        private final String phase;
        private final String scope;
        private final String folder;

        Part(String phase, String scope, String folder) {
            this.phase = phase;
            this.scope = scope;
            this.folder = folder;
        }
    }

    private final Installation installation;
    private final Console console;
    private final Part part;

    MavenInput(Installation installation, Console console, Part part) {
        this.installation = installation;
        this.console = console;
        this.part = part;
    }

    /// @return the project's class directory, of tests before it theirs, then its libraries
    List<Path> build(Path project) {
        try {
            Path record = installation
                    .stateFolder("projects")
                    .resolve(Digests.shortOf(part + project.toRealPath().toString()));
            Path classes = project.resolve("target").resolve(part.folder);
            List<String> former = SealedText.read(record).orElse(List.of());
            String wanted = describe(project);
            boolean fresh = former.size() == 2 && former.getFirst().equals(wanted) && Files.isDirectory(classes);
            String libraries = fresh ? former.getLast() : runMaven(project, wanted, record);
            if (!Files.isDirectory(classes)) {
                throw Failure.usage(
                        "no-classes",
                        "Maven made no classes in " + classes,
                        "name the one module of the project that holds the "
                                + (part == Part.TESTS ? "tests" : "main class"));
            }
            List<Path> entries = new ArrayList<>();
            entries.add(classes);
            if (part == Part.TESTS) {
                entries.add(project.resolve("target").resolve(Part.PROGRAM.folder));
                entries.removeIf(folder -> !Files.isDirectory(folder));
            }
            for (String word : libraries.split(File.pathSeparator)) {
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

    /// A digest of the project's files by name, size and time: another one whichever way a clock went. Of all but
    /// what Maven makes and hidden folders: the sources lie where a `pom.xml` says, the project's or one that it
    /// inherits from.
    static String describe(Path project) throws IOException {
        StringBuilder text = new StringBuilder(Runtime.version().toString()).append('\n');
        Inputs.addTree(project, name -> !name.equals("target") && !name.startsWith("."), text);
        for (Path parent : MavenParents.of(project)) {
            Inputs.addTree(parent, text);
        }
        for (Path above = project.toRealPath(); above != null; above = above.getParent()) {
            Path description = above.resolve("pom.xml");
            if (Files.exists(description)) {
                Inputs.addTree(description, text);
            }
            // What Maven is started with (`maven.config`, `jvm.config`, extensions): that of the nearest folder.
            if (Files.isDirectory(above.resolve(".mvn"))) {
                Inputs.addTree(above.resolve(".mvn"), text);
                break;
            }
        }
        return Digests.of(text.toString());
    }

    /// Remembers the libraries in `record`.
    ///
    /// @param wanted the project as it was before: what changes while Maven runs is found changed the next time
    /// @return the project's libraries, separated by colons
    private String runMaven(Path project, String wanted, Path record) throws IOException {
        Path libraries = Files.createTempFile("ibrik-libraries", ".txt");
        try {
            runMavenTo(project, libraries);
            String found = Files.readString(libraries).strip();
            SealedText.write(record, List.of(wanted, found));
            return found;
        } finally {
            Files.deleteIfExists(libraries);
        }
    }

    private void runMavenTo(Path project, Path libraries) {
        Maven maven = Maven.find();
        console.detail("building " + project + " with Maven");
        Maven.Outcome outcome = maven.run(
                project,
                LIMIT,
                List.of(
                        "-q",
                        part.phase,
                        CLASS_PATH_GOAL,
                        "-Dmdep.outputFile=" + libraries,
                        "-Dmdep.includeScope=" + part.scope));
        if (outcome.status() != 0) {
            throw new Failure(
                    ExitStatus.USAGE,
                    List.of(ibrik.compiler.problem.Problem.of(
                            "maven",
                            "Maven cannot build " + project + ":\n" + outcome.errors(),
                            "make `mvn " + part.phase + "` work in that directory")));
        }
    }
}
