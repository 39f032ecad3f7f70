package ibrik.tools.application;

import ibrik.tools.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A class path as the `java` command reads it: elements between colons, of which an empty one is the current
/// directory, and `DIRECTORY/*` all jars of a directory.
public final class ClassPathWords {
    private static final String WILDCARD = "*";

    private ClassPathWords() {}

    /// The elements of `text`, in their order. Jars of a wildcard are sorted.
    public static List<Path> of(String text) {
        List<Path> elements = new ArrayList<>();
        for (String word : text.split(File.pathSeparator, -1)) {
            if (namesJars(word)) {
                elements.addAll(jarsOf(folderOf(word)));
            } else {
                elements.add(Path.of(word.isEmpty() ? "." : word));
            }
        }
        return elements;
    }

    private static boolean namesJars(String word) {
        return isWildcard(word) && !Files.exists(Path.of(word));
    }

    private static Path folderOf(String wildcard) {
        return Path.of(wildcard.substring(0, wildcard.length() - 1) + ".").normalize();
    }

    private static boolean isWildcard(String word) {
        return word.equals(WILDCARD) || word.endsWith(File.separator + WILDCARD);
    }

    /// As the launcher of the JDK tells: by these two spellings, hidden or not, and no name that a class path cannot
    /// hold.
    private static boolean isNamedAsJar(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".jar") || name.endsWith(".JAR")) && !name.contains(File.pathSeparator);
    }

    private static List<Path> jarsOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ClassPathWords::isNamedAsJar).sorted().toList();
        } catch (IOException failure) {
            throw Failure.usage(
                    "no-class-path-entry",
                    "the class path names all jars of " + directory + ", which cannot be read (" + failure + ")",
                    "correct --class-path");
        }
    }

    /// The class path of the environment, which the `java` command takes for source files that were given none. What is
    /// not there is passed over: it may be meant for another program.
    static List<Path> ofEnvironment() {
        String text = System.getenv("CLASSPATH");
        return text == null || text.isEmpty() ? List.of() : readable(text);
    }

    /// The elements of `text` that can be read.
    static List<Path> readable(String text) {
        return Stream.of(text.split(File.pathSeparator, -1))
                .filter(word -> !namesJars(word) || Files.isReadable(folderOf(word)))
                .flatMap(word -> of(word).stream())
                .filter(Files::isReadable)
                .toList();
    }
}
