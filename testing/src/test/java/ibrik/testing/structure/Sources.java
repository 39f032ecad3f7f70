package ibrik.testing.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sources of all modules, and what their text is made of.
///
/// @param path  below the root of the project
/// @param lines of the file
record Sources(Path path, List<String> lines) {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES =
            List.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools", "testing");

    /// @param ending of the files' names, such as `.java`
    static List<Sources> all(String ending) {
        List<Sources> found = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(ending))
                            .sorted()
                            .toList()) {
                        found.add(new Sources(ROOT.relativize(file), Files.readAllLines(file)));
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return found;
    }

    /// For each line whether it lies in a text block, whose lines are data.
    boolean[] textBlocks() {
        boolean[] inside = new boolean[lines.size()];
        boolean open = false;
        for (int index = 0; index < lines.size(); index++) {
            inside[index] = open;
            int marks = (lines.get(index).length()
                            - lines.get(index).replace("\"\"\"", "").length())
                    / 3;
            if (!lines.get(index).strip().startsWith("//") && marks % 2 == 1) {
                open = !open;
            }
        }
        return inside;
    }

    /// A place in the file, for messages.
    String at(int index) {
        return path + ":" + (index + 1);
    }
}
