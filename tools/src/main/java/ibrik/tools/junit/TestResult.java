package ibrik.tools.junit;

/// How one test ended, or a class of tests that could not be run.
///
/// @param id        JUnit's unique id
/// @param testClass binary name
/// @param name      of the method, with parameters as JUnit's reports write them
/// @param seconds   that it took
/// @param type      the class of what it threw, if anything
/// @param message   of what it threw, or why it was skipped
/// @param text      the stack trace
public record TestResult(
        String id,
        String testClass,
        String name,
        Outcome outcome,
        double seconds,
        String type,
        String message,
        String text) {
    /// As Surefire tells them apart: a failed assertion is a failure, anything else that is thrown an error.
    public enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /// Neither passed nor skipped.
    public boolean isBad() {
        return outcome == Outcome.FAILURE || outcome == Outcome.ERROR;
    }

    /// One line: `org.example.SumTest.adds: expected: <3> but was: <4>`.
    public String line() {
        String whole = type.isEmpty() ? message : type + (message.isEmpty() ? "" : ": " + message);
        int end = whole.indexOf('\n');
        return testClass + "." + name + ": " + (end < 0 ? whole : whole.substring(0, end));
    }
}
