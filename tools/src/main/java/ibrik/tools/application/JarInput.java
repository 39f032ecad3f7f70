package ibrik.tools.application;

import ibrik.compiler.option.ModuleAccess;
import ibrik.tools.failure.Failure;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// A program in a jar: its manifest names the main class and may name further jars (JAR File Specification,
/// "Main Attributes").
final class JarInput {
    /// Started before the program, in the same virtual machine (java.lang.instrument).
    private static final String AGENT = "Launcher-Agent-Class";

    private static final String EXPORTS = "Add-Exports";
    private static final String OPENS = "Add-Opens";

    private JarInput() {}

    static Application read(Path jar, String name, Optional<String> mainClass, List<Path> classPath, Console console) {
        Set<Path> entries = new LinkedHashSet<>();
        Attributes own = attributesOf(jar);
        Optional<String> declared = collect(jar, entries);
        if (mainClass.isEmpty()) {
            checkAsStarted(jar);
        }
        Optional.ofNullable(own.getValue(AGENT))
                .ifPresent(agent -> console.notice("note: the agent " + agent + " that the manifest of " + jar
                        + " names is not started: what it would change is compiled ahead of time"));
        entries.addAll(classPath);
        String main = mainClass
                .or(() -> declared)
                .orElseThrow(() -> Failure.usage(
                        "no-main-class",
                        "the manifest of " + jar + " names no Main-Class",
                        "name the class that has the main method: --main package.Class"));
        List<Path> all = new ArrayList<>(entries);
        ModuleAccess access = mainClass.isPresent()
                ? ModuleAccess.USUAL
                : new ModuleAccess(packages(own.getValue(EXPORTS)), packages(own.getValue(OPENS)));
        return new Application(name, all, MainClasses.checked(main, all), access);
    }

    /// Words such as `java.base/java.lang`; others are ignored, as by `java`.
    private static Set<String> packages(String valueOrNull) {
        return valueOrNull == null
                ? Set.of()
                : Arrays.stream(valueOrNull.split("\\s+"))
                        .filter(word -> word.indexOf('/') > 0 && word.indexOf('/') == word.lastIndexOf('/'))
                        .collect(Collectors.toSet());
    }

    /// The `java` command looks at the jar that it starts more closely than at those of a class path.
    private static void checkAsStarted(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (!JarEnd.isEndOfFile(jar)) {
                throw Failure.usage(
                        "not-a-jar",
                        "invalid or corrupt jarfile " + jar + ": there are bytes behind its directory",
                        "make it anew, or name the class that has the main method: --main package.Class");
            }
            if (file.getManifest() != null && file.getEntry(JarFile.MANIFEST_NAME) == null) {
                throw Failure.usage(
                        "not-a-jar",
                        "invalid or corrupt jarfile " + jar + ": its manifest is not named " + JarFile.MANIFEST_NAME,
                        "name it so, or name the class that has the main method: --main package.Class");
            }
        } catch (IOException failure) {
            throw unreadable(jar, failure);
        }
    }

    /// The `java` command takes the name for a text of C.
    private static String untilNul(String name) {
        int end = name.indexOf(0);
        return end < 0 ? name : name.substring(0, end);
    }

    /// A class path with what the manifests of its jars name, each behind its jar; a jar that cannot be read counts as
    /// empty.
    static List<Path> withLibraries(List<Path> classPath) {
        Set<Path> entries = new LinkedHashSet<>();
        for (Path element : classPath) {
            if (Files.isDirectory(element)) {
                entries.add(element);
            } else {
                collect(element, entries);
            }
        }
        return List.copyOf(entries);
    }

    /// Adds the jar and, in turn, what its `Class-Path` names; a name that leads nowhere is ignored, as by `java`.
    ///
    /// @return its `Main-Class`
    private static Optional<String> collect(Path jar, Set<Path> entries) {
        if (!entries.add(jar)) {
            return Optional.empty();
        }
        Attributes attributes = attributesOrNone(jar);
        String further = attributes.getValue(Attributes.Name.CLASS_PATH);
        for (String word : further == null ? new String[0] : further.strip().split("\\s+")) {
            Optional<Path> entry = word.isEmpty() ? Optional.empty() : named(jar, word);
            if (entry.filter(Files::isRegularFile).isPresent()) {
                collect(entry.get(), entries);
            } else if (entry.filter(Files::isDirectory).isPresent() && word.endsWith("/")) {
                entries.add(entry.get());
            }
        }
        return Optional.ofNullable(attributes.getValue(Attributes.Name.MAIN_CLASS))
                .map(name -> untilNul(name).strip().replace('/', '.'));
    }

    /// A word of a `Class-Path` is a URL beside the jar's: `my%20lib.jar`, `lib/`. What is none names nothing.
    private static Optional<Path> named(Path jar, String word) {
        try {
            URI place = jar.toUri().resolve(new URI(word));
            return "file".equals(place.getScheme()) ? Optional.of(Path.of(place)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException invalid) {
            return Optional.empty();
        }
    }

    private static Attributes attributesOrNone(Path jar) {
        try {
            return attributesOf(jar);
        } catch (Failure damaged) {
            return new Attributes();
        }
    }

    private static Attributes attributesOf(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException failure) {
            throw unreadable(jar, failure);
        }
    }

    private static Failure unreadable(Path jar, IOException failure) {
        return Failure.usage(
                "not-a-jar",
                "cannot read " + jar + " as a jar (" + failure.getMessage() + ")",
                "check that the file is whole: unzip -t " + jar);
    }
}
