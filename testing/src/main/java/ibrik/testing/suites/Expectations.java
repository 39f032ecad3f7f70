package ibrik.testing.suites;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is said of the suite `testing/suites/own`.
///
/// @param texts parts of texts, each with the text that must hold it
record Expectations(Map<String, String> texts) {
    /// @param errors the error stream of the command
    /// @param report of the class `demo.SumTest`
    static Expectations of(String errors, String report) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("demo.SumTest.fails: org.opentest4j.AssertionFailedError: expected: <4> but was: <3>", errors);
        texts.put("demo.SumTest.table(int, int, int)[2]: org.opentest4j.AssertionFailedError", errors);
        texts.put("demo.SumTest$Inner.inside: java.lang.AssertionError: assertions are on", errors);
        texts.put("demo.EndTest.b: the guest ended with status 3 while this test ran", errors);
        texts.put("demo.EndTest.d: the test did not end within 3.0 s", errors);
        texts.put("tests=\"7\" errors=\"1\" skipped=\"1\" failures=\"3\"", report);
        texts.put("message=\"&lt;bad&gt; &amp; \\u0001\"", report);
        texts.put("<system-out>adding\n</system-out>", report);
        return new Expectations(texts);
    }

    /// The first that is not there.
    Optional<String> missing() {
        return texts.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(entry.getKey()))
                .map(entry -> entry.getKey() + " is not in " + entry.getValue())
                .findFirst();
    }
}
