package ibrik.compiler;

import ibrik.compiler.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a build came to.
///
/// @param image    the file that was written; it exists only if there are no problems
/// @param problems everything the user has to repair; empty means success
/// @param figures  named counts in the order to print them, such as `methods` and `image.bytes`
/// @param reports  named texts that were asked for, such as `initialisation` and `dump`
public record BuildResult(Path image, List<Problem> problems, Map<String, Long> figures, Map<String, String> reports) {
    public BuildResult {
        problems = List.copyOf(problems);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    }

    /// Whether the image is there.
    public boolean succeeded() {
        return problems.isEmpty();
    }
}
