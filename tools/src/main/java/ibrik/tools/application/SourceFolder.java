package ibrik.tools.application;

import ibrik.tools.build.Inputs;
import ibrik.tools.failure.Failure;
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
import javax.lang.model.SourceVersion;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/// Where a program of one source file has the other source files that it uses, as with the `java` command (JEP 458): in
/// the folder in which the packages of that file begin. Remembers what it held where javac looked.
final class SourceFolder {
    private static final String MODULE = "module-info.java";

    private final Optional<Path> start;
    private final Optional<Path> root;

    /// A package in which javac looked for sources, and what was there.
    private final Map<String, String> seen = new TreeMap<>();

    private SourceFolder(Optional<Path> start, Optional<Path> root) {
        this.start = start;
        this.root = root;
    }

    /// None, for sources that are the whole program.
    static SourceFolder none() {
        return new SourceFolder(Optional.empty(), Optional.empty());
    }

    /// That of the one file that the user named.
    ///
    /// @throws Failure in the words of `java`, if the folders above the file are not named as its package
    static SourceFolder of(Path source) throws IOException {
        return new SourceFolder(Optional.of(source), Optional.of(rootOf(source)));
    }

    private static Path rootOf(Path source) throws IOException {
        Path folder = source.toAbsolutePath().getParent();
        String name = SourceNames.of(source).packageName();
        if (name.isEmpty()) {
            checkUnnamed(folder);
            return folder;
        }
        Path packageFolder = Path.of(name.replace('.', '/'));
        if (!folder.normalize().endsWith(packageFolder)) {
            throw Failure.usage(
                    "package-folder",
                    "end of path to source file does not match its package name " + name + ": " + source,
                    "put it into a folder " + packageFolder + ", or name the directory of all sources instead");
        }
        return folder.normalize()
                .resolve("../".repeat(packageFolder.getNameCount()))
                .normalize();
    }

    private static void checkUnnamed(Path folder) {
        if (Files.isRegularFile(folder.resolve(MODULE))) {
            throw Failure.usage(
                    "unnamed-package",
                    "unnamed package is not allowed in named modules: " + folder.resolve(MODULE) + " declares one",
                    "put the file into a package, or elsewhere");
        }
    }

    /// The declaration of the module that the file belongs to, if there is one.
    Optional<Path> moduleDeclaration() {
        return root.map(each -> each.resolve(MODULE)).filter(Files::isRegularFile);
    }

    /// The source files that a text may name: that of a class, by the rule that javac finds it by, or those of a
    /// package with a dot behind it, to which a program may join a name. Where they would lie counts as looked at.
    ///
    /// @param text such as `demo.Outer$Inner` or `demo.`
    List<Path> namedBy(String text) throws IOException {
        int nested = text.indexOf('$', 1);
        String name = nested < 0 ? text : text.substring(0, nested);
        int dot = name.lastIndexOf('.');
        String packageName = dot < 0 ? "" : name.substring(0, dot);
        if (root.isEmpty() || !SourceVersion.isName(dot == name.length() - 1 ? packageName : name)) {
            return List.of();
        }
        Path folder = root.get().resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        seen.putIfAbsent(packageName, stateOf(packageName));
        if (dot == name.length() - 1) {
            return sourcesIn(folder);
        }
        Path source = folder.resolve(name.substring(dot + 1) + ".java");
        return Files.isRegularFile(source) ? List.of(source) : List.of();
    }

    /// Whether it is the file that the user named.
    boolean isStart(Path source) {
        return start.filter(source::equals).isPresent();
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

            @Override
            public boolean contains(Location place, FileObject file) throws IOException {
                return file instanceof StartingSource
                        ? place == StandardLocation.SOURCE_PATH
                        : super.contains(place, file);
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
