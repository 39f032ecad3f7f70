package ibrik.tools.suite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many checks held and how many did not.
public record Tally(int passed, int failed) {
    static final Tally NONE = new Tally(0, 0);

    private static final Pattern LINE = Pattern.compile("(\\d+) passed, (\\d+) failed");

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed);
    }

    /// The tally that a line states, if it is nothing but a tally, else null.
    static Tally parseOrNull(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches()
                ? new Tally(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed";
    }
}
