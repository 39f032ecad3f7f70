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

    /// Takes what a guest tells.
    synchronized void accept(TestRecord record) {
        if (!record.before().isEmpty()) {
            suite().out().append(record.before());
        }
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
            case "out" -> suite().out().append(record.field(0));
            case "err" -> suite().errors().append(record.field(0));
            case "finished" -> finished = true;
            default -> {}
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

    private void late(TestRecord record) {
        Begun begun = running.get(record.field(0));
        if (begun != null) {
            String message = "the test did not end within " + Long.parseLong(record.field(1)) / 1000.0 + " s";
            add(
                    begun.mark(),
                    new TestResult(
                            record.field(0),
                            begun.testClass(),
                            begun.name(),
                            Outcome.ERROR,
                            Long.parseLong(record.field(1)) / 1000.0,
                            "",
                            message,
                            message + "\n" + record.field(2)));
        }
    }

    /// @param mark of the test among those that a guest finds before it runs any
    private void add(String mark, TestResult result) {
        running.remove(result.id());
        done.add(mark);
        suite().results().add(result);
    }

    /// The guest ended before it was through with its tests: what ran is to blame.
    ///
    /// @param how       why it ended
    /// @param said      the end of its error stream
    /// @return false if it did not even come to a class of tests
    synchronized boolean blame(String how, String said) {
        if (place < 0) {
            return false;
        }
        List<String> blamed = List.copyOf(running.keySet());
        for (String id : blamed) {
            Begun begun = running.get(id);
            String message = how + " while this test ran";
            add(
                    begun.mark(),
                    new TestResult(
                            id, begun.testClass(), begun.name(), Outcome.ERROR, 0, "", message, message + "\n" + said));
        }
        return true;
    }

    /// The class is over, whatever of it has not run.
    synchronized void giveUpClass(String why, String said) {
        add("", new TestResult(testClass, testClass, testClass, Outcome.ERROR, 0, "", why, why + "\n" + said));
        done.clear();
        place++;
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
