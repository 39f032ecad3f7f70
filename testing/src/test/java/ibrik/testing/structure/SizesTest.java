package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files and lines keep the sizes of CONTRIBUTING.md.
final class SizesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int MOST_LINES = 800;
    /// Longer files, each with its reason.
    private static final Map<String, String> EXCEPTIONS =
            Map.of("Node.java", "one sealed set of records: the nodes of the IR");

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools", "testing")) {
            Path folder = ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        assertTrue(all.size() > 100, "the sources were found");
        return all;
    }

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > MOST_LINES
                    && !EXCEPTIONS.containsKey(source.getFileName().toString())) {
                tooLong.add(ROOT.relativize(source) + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void nothingIsLeftToDo() throws IOException {
        List<String> marks = new ArrayList<>();
        String left = "TO" + "DO";
        String broken = "FIX" + "ME";
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (text.contains(left) || text.contains(broken)) {
                marks.add(ROOT.relativize(source).toString());
            }
        }
        assertEquals(List.of(), marks);
    }
}
