package ibrik.tools.application;

import ibrik.tools.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            Path element = Path.of(word.isEmpty() ? "." : word);
            if (isWildcard(word) && !Files.exists(element)) {
                elements.addAll(jarsOf(
                        Path.of(word.substring(0, word.length() - 1) + ".").normalize()));
            } else {
                elements.add(element);
            }
        }
        return elements;
    }

    private static boolean isWildcard(String word) {
        return word.equals(WILDCARD) || word.endsWith(File.separator + WILDCARD);
    }

    private static List<Path> jarsOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
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
        return text == null || text.isEmpty()
                ? List.of()
                : of(text).stream().filter(Files::isReadable).toList();
    }
}
