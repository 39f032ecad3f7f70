package ibrik.tools.junit;

import ibrik.tools.junit.TestResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a guest has told of its tests so far, or several guests one after another.
public final class TestResults {
    private static final double MICROSECONDS = 1e6;
    /// Characters of each stream that are kept of a class: a test may print as long as it runs.
    private static final int MOST_PRINTED = 1 << 20;

    /// What a class of tests printed, and how its tests ended.
    ///
    /// @param results in the order in which they ended
    public record Suite(List<TestResult> results, StringBuilder out, StringBuilder errors) {
        private Suite() {
            this(new ArrayList<>(), new StringBuilder(), new StringBuilder());
        }
    }

    private record Begun(String mark, String testClass, String name) {}

    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final Map<String, Begun> running = new LinkedHashMap<>();
    private final Set<String> done = new LinkedHashSet<>();
    private String testClass = "";
    private int place = -1;
    private boolean finished;
    /// Whether the guest said itself why it ends.
    private boolean told;

    /// A guest is started, for the first time or again.
    synchronized void begin() {
        told = false;
        running.clear();
    }

    /// Takes what a guest tells; what a test forges counts as its output.
    synchronized void accept(TestRecord record) {
        print(suite().out(), record.before());
        try {
            understand(record);
        } catch (NumberFormatException forged) {
            print(suite().out(), record.kind() + "\n");
        }
    }

    private void understand(TestRecord record) {
        switch (record.kind()) {
            case "class" -> beginClass(Integer.parseInt(record.field(0)), record.field(1));
            case "begin" -> running.put(record.field(0), new Begun(record.field(1), record.field(2), record.field(3)));
            case "end", "broken" -> end(record);
            case "skip" ->
                add(
                        record.field(1),
                        new TestResult(
                                record.field(0),
                                record.field(2),
                                record.field(3),
                                Outcome.SKIPPED,
                                0,
                                "",
                                record.field(4),
                                ""));
            case "late" -> late(record);
            case "out" -> print(suite().out(), record.field(0));
            case "err" -> print(suite().errors(), record.field(0));
            case "finished" -> finished = true;
            default -> {}
        }
    }

    private static void print(StringBuilder to, String text) {
        if (to.length() < MOST_PRINTED) {
            to.append(text);
            if (to.length() >= MOST_PRINTED) {
                to.append("\n(the rest is cut)\n");
            }
        }
    }

    private Suite suite() {
        return suites.computeIfAbsent(testClass, _ -> new Suite());
    }

    private void beginClass(int number, String name) {
        if (number != place) {
            done.clear();
        }
        place = number;
        testClass = name;
    }

    private void end(TestRecord record) {
        Outcome outcome = switch (record.field(4)) {
            case "SUCCESSFUL" -> Outcome.PASSED;
            // An assumption that does not hold.
            case "ABORTED" -> Outcome.SKIPPED;
            default -> record.field(6).equals("failure") ? Outcome.FAILURE : Outcome.ERROR;
        };
        add(
                record.field(1),
                new TestResult(
                        record.field(0),
                        record.field(2),
                        record.field(3),
                        outcome,
                        Long.parseLong(record.field(5)) / MICROSECONDS,
                        record.field(7),
                        record.field(8),
                        record.field(9)));
    }

    /// A test, or a class outside of its tests, goes on for too long.
    private void late(TestRecord record) {
        told = true;
        double seconds = Long.parseLong(record.field(1)) / 1000.0;
        Begun begun = running.get(record.field(0));
        if (begun == null) {
            giveUpClass("the class did not go on within " + seconds + " s outside of its tests", record.field(2));
            return;
        }
        String message = "the test did not end within " + seconds + " s";
        add(
                begun.mark(),
                new TestResult(
                        record.field(0),
                        begun.testClass(),
                        begun.name(),
                        Outcome.ERROR,
                        seconds,
                        "",
                        message,
                        message + "\n" + record.field(2)));
    }

    /// @param mark of the test among those that a guest finds before it runs any
    private void add(String mark, TestResult result) {
        running.remove(result.id());
        done.add(mark);
        suite().results().add(result);
    }

    /// The guest ended before it was through with its tests: what ran is to blame; if nothing did, and the guest has
    /// not told why, what stands around the tests of the class is.
    ///
    /// @param how  why it ended
    /// @param said the end of its error stream
    /// @return whether tests are to blame
    synchronized boolean blame(String how, String said) {
        List<String> blamed = List.copyOf(running.keySet());
        for (String id : blamed) {
            Begun begun = running.get(id);
            String message = how + " while this test ran";
            add(
                    begun.mark(),
                    new TestResult(
                            id, begun.testClass(), begun.name(), Outcome.ERROR, 0, "", message, message + "\n" + said));
        }
        if (blamed.isEmpty() && !told) {
            blameClass(how + " outside of its tests", said);
        }
        return !blamed.isEmpty();
    }

    private void blameClass(String why, String said) {
        add("", new TestResult(testClass, testClass, testClass, Outcome.ERROR, 0, "", why, why + "\n" + said));
    }

    /// Whether a class of tests has begun.
    synchronized boolean hasBegun() {
        return place >= 0;
    }

    /// Goes on with the class behind.
    synchronized void leaveClass() {
        done.clear();
        place++;
    }

    /// The class is over, whatever of it has not run.
    private void giveUpClass(String why, String said) {
        blameClass(why, said);
        leaveClass();
    }

    /// Whether the last class was run to its end, and all before it.
    synchronized boolean isFinished() {
        return finished;
    }

    /// The number of the class that runs.
    synchronized int place() {
        return Math.max(place, 0);
    }

    /// Marks of tests of that class which need not run again.
    synchronized Set<String> done() {
        return Set.copyOf(done);
    }

    /// By class.
    public synchronized Map<String, Suite> suites() {
        return suites;
    }

    /// Of all classes.
    public synchronized List<TestResult> all() {
        return suites.values().stream()
                .flatMap(suite -> suite.results().stream())
                .toList();
    }
}
