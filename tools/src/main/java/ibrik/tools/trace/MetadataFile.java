package ibrik.tools.trace;

import ibrik.compiler.metadata.MetadataText;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.problem.SourceLocation;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.output.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of metadata that a trace adds to: an entry on each line, so that versions of it can be compared.
final class MetadataFile {
    private MetadataFile() {}

    /// What the file has; what an empty one would, if there is none.
    static Map<String, Object> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Map<String, Object>> content = MetadataText.read(
                Files.readString(file),
                (line, what) -> problems.add(new Problem.Plain(
                        "malformed-metadata",
                        "the file to which the trace is to be added is malformed: " + what,
                        Optional.of(new SourceLocation(file.toString(), line)),
                        List.of(),
                        "correct it, or name another file by -o")));
        return content.orElseThrow(() -> new Failure(ExitStatus.USAGE, problems));
    }

    static void write(Path file, Map<String, Object> content) throws IOException {
        StringBuilder text = new StringBuilder("{\n");
        String separator = "";
        for (Map.Entry<String, Object> section : content.entrySet()) {
            text.append(separator)
                    .append("  ")
                    .append(Json.of(section.getKey()))
                    .append(": ");
            text.append(section.getValue() instanceof List<?> entries ? lines(entries) : Json.of(section.getValue()));
            separator = ",\n";
        }
        Files.writeString(file, text.append("\n}\n"));
    }

    private static String lines(List<?> entries) {
        StringBuilder text = new StringBuilder("[");
        String separator = "\n    ";
        for (Object entry : entries) {
            text.append(separator).append(Json.of(entry));
            separator = ",\n    ";
        }
        return text.append(entries.isEmpty() ? "]" : "\n  ]").toString();
    }
}
