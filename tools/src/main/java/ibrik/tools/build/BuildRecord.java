package ibrik.tools.build;

import ibrik.tools.host.SealedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is remembered of a build: the digest of all inputs, the digest of the image, then a line `name value` for each
/// figure.
///
/// @param inputs  digest of all that went in
/// @param image   digest of what came out
/// @param figures what the compiler counted
record BuildRecord(String inputs, String image, Map<String, Long> figures) {
    /// The record in `file`, or nothing if there is none or it is damaged.
    static Optional<BuildRecord> read(Path file) {
        return SealedText.read(file).map(lines -> {
            Map<String, Long> figures = new LinkedHashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                int space = line.lastIndexOf(' ');
                figures.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
            }
            return new BuildRecord(lines.get(0), lines.get(1), figures);
        });
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(inputs, image));
        figures.forEach((name, value) -> lines.add(name + " " + value));
        SealedText.write(file, lines);
    }
}
