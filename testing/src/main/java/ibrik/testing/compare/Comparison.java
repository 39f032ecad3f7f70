package ibrik.testing.compare;

import ibrik.testing.run.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says in one line how a run differs from what HotSpot did.
///
/// Output and exit status must be equal to the byte. In stack traces the frames of the JDK's own classes may differ,
/// since the image has fewer layers there; so frames of `java.base`, and how many frames "are more", do not count in
/// the error stream.
public final class Comparison {
    private static final Pattern JDK_FRAME = Pattern.compile("(\\t)+at java\\.base/.*");
    private static final Pattern COMMON_FRAMES = Pattern.compile("((\\t)+\\.\\.\\. )\\d+( more)");
    private static final int SHOWN_CHARACTERS = 160;

    private Comparison() {}

    /// The first difference, or empty if there is none.
    public static Optional<String> difference(Outcome expected, Outcome actual) {
        Optional<String> text = streamDifference("output", expected.output(), actual.output(), false)
                .or(() -> streamDifference("error stream", expected.errors(), actual.errors(), true));
        if (actual.timedOut()) {
            return Optional.of(
                    "did not end in time" + text.map(more -> "; " + more).orElse(""));
        }
        if (expected.status() != actual.status()) {
            return Optional.of("exit status " + actual.status() + " instead of " + expected.status()
                    + text.map(more -> "; " + more).orElse(""));
        }
        return text;
    }

    private static Optional<String> streamDifference(String stream, byte[] expected, byte[] actual, boolean traces) {
        if (Arrays.equals(expected, actual)) {
            return Optional.empty();
        }
        List<String> wanted = lines(expected, traces);
        List<String> found = lines(actual, traces);
        for (int index = 0; index < Math.max(wanted.size(), found.size()); index++) {
            String want = index < wanted.size() ? wanted.get(index) : null;
            String have = index < found.size() ? found.get(index) : null;
            if (want == null || !want.equals(have)) {
                return Optional.of(stream + " line " + (index + 1) + ": " + shown(have) + " instead of " + shown(want));
            }
        }
        return traces ? Optional.empty() : Optional.of(stream + ": the bytes differ, the decoded lines do not");
    }

    private static List<String> lines(byte[] bytes, boolean traces) {
        List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        if (!traces) {
            return lines;
        }
        return lines.stream()
                .filter(line -> !JDK_FRAME.matcher(line).matches())
                .map(line -> COMMON_FRAMES.matcher(line).replaceFirst("$1n$3"))
                .toList();
    }

    private static String shown(String line) {
        if (line == null) {
            return "the end";
        }
        return "\"" + (line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "..." : line) + "\"";
    }
}
