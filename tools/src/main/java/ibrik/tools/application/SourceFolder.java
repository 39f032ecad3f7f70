package ibrik.tools.application;

import ibrik.tools.build.Inputs;
import ibrik.tools.host.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/// Where a program of one source file has the other source files that it uses, as with the `java` command (JEP 458): in
/// the folder in which the packages of that file begin. Remembers what it held where javac looked.
final class SourceFolder {
    private final Optional<Path> root;

    /// A package in which javac looked for sources, and what was there.
    private final Map<String, String> seen = new TreeMap<>();

    private SourceFolder(Optional<Path> root) {
        this.root = root;
    }

    /// @param sources all that are compiled: several of them are the whole program
    static SourceFolder of(List<Path> sources) throws IOException {
        return new SourceFolder(sources.size() == 1 ? rootOf(sources.getFirst().toAbsolutePath()) : Optional.empty());
    }

    /// Nothing if the folders above the file are not named as its package.
    private static Optional<Path> rootOf(Path source) throws IOException {
        Path folder = source.getParent();
        String name = SourceNames.of(source).packageName();
        if (name.isEmpty()) {
            return Optional.of(folder);
        }
        Path packageFolder = Path.of(name.replace('.', '/'));
        return folder.endsWith(packageFolder)
                ? Optional.of(folder.resolve("../".repeat(packageFolder.getNameCount()))
                        .normalize())
                : Optional.empty();
    }

    /// The folder, if there is one.
    List<Path> roots() {
        return root.stream().toList();
    }

    /// `files`, of which is remembered where javac looks.
    JavaFileManager watching(JavaFileManager files) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public Iterable<JavaFileObject> list(
                    Location place, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                    throws IOException {
                if (place == StandardLocation.SOURCE_PATH) {
                    // NOTE: before the files are read: what changes meanwhile is found changed the next time.
                    seen.putIfAbsent(packageName, stateOf(packageName));
                }
                return super.list(place, packageName, kinds, recurse);
            }
        };
    }

    /// Where javac looked and what was there, in lines.
    List<String> seen() {
        return seen.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    /// Whether all that is still so.
    boolean isAsSeen(List<String> lines) throws IOException {
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (space < 0 || !line.substring(0, space).equals(stateOf(line.substring(space + 1)))) {
                return false;
            }
        }
        return true;
    }

    private String stateOf(String packageName) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path each : roots()) {
            Path folder = each.resolve(packageName.replace('.', '/'));
            for (Path source : sourcesIn(folder)) {
                Inputs.addTree(source, text);
            }
        }
        return Digests.shortOf(text.toString());
    }

    private static List<Path> sourcesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
