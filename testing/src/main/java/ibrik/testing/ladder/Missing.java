package ibrik.testing.ladder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The rungs that are known not to be reached: lines `NAME PLACE: CAUSE` of a file, with `hosted`, `metal` or `both`
/// as the place. Blank lines and lines that begin with `#` are for readers.
record Missing(Map<String, String> causes) {
    static Missing read(Path file) throws IOException {
        Map<String, String> causes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                if (parts.length != 2 || !parts[0].matches("\\w+ (hosted|metal|both)")) {
                    throw new IllegalArgumentException(file + ": not NAME PLACE: CAUSE: " + line);
                }
                causes.put(parts[0], parts[1]);
            }
        }
        return new Missing(causes);
    }

    /// Why a rung is not reached at a place.
    Optional<String> cause(String name, String place) {
        return Optional.ofNullable(causes.getOrDefault(name + " " + place, causes.get(name + " both")));
    }
}
