package ibrik.tools.suite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many checks held, how many did not, and how many could not be made here.
public record Tally(int passed, int failed, int skipped) {
    static final Tally NONE = new Tally(0, 0);

    private static final Pattern LINE = Pattern.compile("(\\d+) passed, (\\d+) failed(?:, (\\d+) skipped)?");

    /// Nothing skipped.
    public Tally(int passed, int failed) {
        this(passed, failed, 0);
    }

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /// Whether all is well: something was checked and nothing failed.
    ///
    /// @param strict whether what was skipped counts as failed, as on a build server: it could be green for ever
    ///               without having checked anything
    public boolean isGood(boolean strict) {
        return failed == 0 && passed > 0 && !(strict && skipped > 0);
    }

    /// The tally that a line states, if it is nothing but a tally, else null.
    static Tally parseOrNull(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return null;
        }
        String skipped = matcher.group(3);
        return new Tally(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                skipped == null ? 0 : Integer.parseInt(skipped));
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped");
    }
}
