package ibrik.tools.junit;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.host.SealedText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// What of JUnit a class path lacks to run its tests, in the versions that fit what it has: the launcher always, the
/// engine of Jupiter (JUnit 5 and 6), the Vintage engine for JUnit 3 and 4. They come from Maven Central.
public final class JUnitLibraries {
    /// For tests of JUnit 4, which say nothing of a platform; the version of the project's own tests.
    private static final String DEFAULT_VERSION = "5.14.4";

    private static final String JUPITER = "org/junit/jupiter/api/Test.class";
    private static final String JUPITER_ENGINE = "org/junit/jupiter/engine/JupiterTestEngine.class";
    private static final String FOUR = "junit/framework/TestCase.class";
    private static final String VINTAGE_ENGINE = "org/junit/vintage/engine/VintageTestEngine.class";
    private static final String LAUNCHER = "org/junit/platform/launcher/Launcher.class";
    private static final String LAUNCHER_ARTIFACT = "org.junit.platform:junit-platform-launcher:";
    private static final String PLATFORM = "org/junit/platform/engine/TestEngine.class";

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Installation installation;

    public JUnitLibraries(Installation installation) {
        this.installation = installation;
    }

    /// The class path with what it lacked.
    public List<Path> complete(List<Path> classPath) {
        List<String> lacking = lacking(classPath);
        if (lacking.isEmpty()) {
            return classPath;
        }
        List<Path> whole = new ArrayList<>(classPath);
        for (Path jar : resolve(lacking)) {
            boolean isThere =
                    classPath.stream().anyMatch(each -> each.getFileName().equals(jar.getFileName()));
            if (!isThere) {
                whole.add(jar);
            }
        }
        return whole;
    }

    /// Coordinates for Maven.
    static List<String> lacking(List<Path> classPath) {
        boolean hasJupiter = holder(classPath, JUPITER).isPresent();
        boolean hasFour = holder(classPath, FOUR).isPresent();
        boolean hasPlatform = holder(classPath, PLATFORM).isPresent();
        if (!hasJupiter && !hasFour && !hasPlatform) {
            throw Failure.usage(
                    "no-junit",
                    "the class path has no JUnit, neither 4 nor Jupiter",
                    "add the test libraries by --class-path, or name the Maven project");
        }
        List<String> found = new ArrayList<>();
        if (hasJupiter && holder(classPath, JUPITER_ENGINE).isEmpty()) {
            found.add("org.junit.jupiter:junit-jupiter-engine:");
        }
        if (hasFour && holder(classPath, VINTAGE_ENGINE).isEmpty()) {
            found.add("org.junit.vintage:junit-vintage-engine:");
        }
        if (holder(classPath, LAUNCHER).isEmpty()) {
            found.add(LAUNCHER_ARTIFACT);
        }
        return found.isEmpty() ? found : inVersion(classPath, hasJupiter || hasPlatform, found);
    }

    private static List<String> inVersion(List<Path> classPath, boolean isGiven, List<String> artifacts) {
        Optional<String> given = version(classPath, JUPITER)
                .or(() -> version(classPath, PLATFORM).map(JUnitLibraries::jupiterOf));
        if (isGiven && given.isEmpty()) {
            throw Failure.usage(
                    "unknown-junit",
                    "the version of JUnit on the class path cannot be told: its jar holds other classes too",
                    "add " + String.join(", ", artifacts).replaceAll(":(,|$)", "$1")
                            + " of that version by --class-path");
        }
        String version = given.orElse(DEFAULT_VERSION);
        return artifacts.stream()
                .map(each -> each + (each.equals(LAUNCHER_ARTIFACT) ? platformOf(version) : version))
                .toList();
    }

    /// JUnit 5.x stands on platform 1.x, later versions on that of the same number.
    static String platformOf(String jupiter) {
        return jupiter.startsWith("5.") ? "1." + jupiter.substring(2) : jupiter;
    }

    private static String jupiterOf(String platform) {
        return platform.startsWith("1.") ? "5." + platform.substring(2) : platform;
    }

    private static Optional<Path> holder(List<Path> classPath, String file) {
        return classPath.stream().filter(entry -> holds(entry, file)).findFirst();
    }

    private static boolean holds(Path entry, String file) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(file));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry(file) != null;
        } catch (IOException damaged) {
            return false;
        }
    }

    /// As the manifest of the jar says that has the file, if that is JUnit's own.
    private static Optional<String> version(List<Path> classPath, String file) {
        return holder(classPath, file).flatMap(entry -> {
            try (JarFile jar = new JarFile(entry.toFile())) {
                return Optional.ofNullable(jar.getManifest())
                        .map(Manifest::getMainAttributes)
                        .filter(own -> String.valueOf(own.getValue("Implementation-Title"))
                                .startsWith("junit-"))
                        .map(own -> own.getValue("Implementation-Version"));
            } catch (IOException folder) {
                return Optional.empty();
            }
        });
    }

    private List<Path> resolve(List<String> coordinates) {
        Path record = installation.stateFolder("projects").resolve("junit-" + Digests.shortOf(coordinates.toString()));
        try {
            Optional<List<Path>> former = SealedText.read(record)
                    .map(lines -> paths(lines.getFirst()))
                    .filter(all -> all.stream().allMatch(Files::isRegularFile));
            if (former.isPresent()) {
                return former.get();
            }
            String found = runMaven(coordinates);
            SealedText.write(record, List.of(found));
            return paths(found);
        } catch (IOException failure) {
            throw Failure.cannotWrite(record, failure);
        }
    }

    private static List<Path> paths(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(word -> !word.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static String runMaven(List<String> coordinates) throws IOException {
        Path project = Files.createTempDirectory("ibrik-junit");
        Path libraries = project.resolve("libraries.txt");
        Files.writeString(project.resolve("pom.xml"), project(coordinates));
        Maven.Outcome outcome = Maven.find().run(project, LIMIT, List.of("-q", GOAL, "-Dmdep.outputFile=" + libraries));
        if (outcome.status() != 0) {
            throw new Failure(
                    ExitStatus.HOST,
                    List.of(ibrik.compiler.problem.Problem.of(
                            "maven",
                            "Maven cannot fetch " + String.join(", ", coordinates) + ":\n" + outcome.errors(),
                            "add these jars by --class-path, or name a mirror in ~/.m2/settings.xml")));
        }
        return Files.readString(libraries).strip();
    }

    private static String project(List<String> coordinates) {
        return coordinates.stream()
                .map(each -> each.split(":"))
                .map(part -> "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1]
                        + "</artifactId><version>" + part[2] + "</version></dependency>")
                .collect(Collectors.joining("", """
                        <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
                        <groupId>ibrik</groupId><artifactId>junit</artifactId><version>1</version><dependencies>
                        """, "</dependencies></project>\n"));
    }
}
