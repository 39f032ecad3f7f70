package ibrik.testing.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run of a program that needs much memory or time, and so is not part of every test.
///
/// @param target    `hosted` or `metal`
/// @param mebibytes RAM, and heap on HotSpot
/// @param arguments arguments of `main`
public record LargeRun(String target, int mebibytes, List<String> arguments) {
    /// Chosen: several times what the slowest needs on 2 cores that others use too.
    static final int TIMEOUT_SECONDS = 900;

    private static final List<String> TARGETS = List.of("hosted", "metal");

    /// The runs by their targets.
    ///
    /// @throws IllegalArgumentException with the line if one is malformed or there are two for a target
    static Map<String, LargeRun> parse(List<String> lines) {
        Map<String, LargeRun> runs = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split(" +"));
            if (words.size() < 2
                    || !TARGETS.contains(words.getFirst())
                    || !words.get(1).matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException("not TARGET MEBIBYTES ARGUMENTS: // large: " + line);
            }
            LargeRun run = new LargeRun(
                    words.getFirst(), Integer.parseInt(words.get(1)), List.copyOf(words.subList(2, words.size())));
            if (runs.put(run.target(), run) != null) {
                throw new IllegalArgumentException("a second run for its target: // large: " + line);
            }
        }
        return Map.copyOf(runs);
    }
}
