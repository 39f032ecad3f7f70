package ibrik.tools.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is remembered of a build: a file of lines, first the digest of all inputs, then `name value`.
///
/// @param inputs  digest of all that went in
/// @param figures what the compiler counted
record BuildRecord(String inputs, Map<String, Long> figures) {
    /// The record in `file`, or nothing if there is none or it is damaged.
    static Optional<BuildRecord> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int space = line.lastIndexOf(' ');
            if (space < 0 || !line.substring(space + 1).matches("-?[0-9]{1,18}")) {
                return Optional.empty();
            }
            figures.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        }
        return Optional.of(new BuildRecord(lines.getFirst(), figures));
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(inputs);
        figures.forEach((name, value) -> lines.add(name + " " + value));
        Files.write(file, lines);
    }
}
