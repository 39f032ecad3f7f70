package ibrik.tools.measure;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The longest pauses of a run, from the lines of its `-Xlog:gc`, which Ibrik writes in HotSpot's form.
///
/// @param fullMilliseconds  of collections that the program asked for with everything alive
/// @param youngMilliseconds of collections of new objects; empty if there were none
record PauseLog(OptionalDouble fullMilliseconds, OptionalDouble youngMilliseconds) {
    private static final String START = "(?m)] GC\\(\\d+\\) Pause ";
    private static final String TIME = ".* (\\d+\\.\\d+)ms$";
    private static final Pattern FULL = Pattern.compile(START + "Full \\(System\\.gc\\(\\)\\)" + TIME);
    private static final Pattern YOUNG = Pattern.compile(START + "Young " + TIME);

    static PauseLog parse(String output) {
        return new PauseLog(longest(FULL, output), longest(YOUNG, output));
    }

    private static OptionalDouble longest(Pattern pattern, String output) {
        return pattern.matcher(output)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .max();
    }
}
