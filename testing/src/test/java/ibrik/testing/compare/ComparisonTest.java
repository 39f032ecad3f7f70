package ibrik.testing.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.testing.run.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static Outcome outcome(String output, String errors, int status) {
        return new Outcome(
                output.getBytes(StandardCharsets.UTF_8), errors.getBytes(StandardCharsets.UTF_8), status, false);
    }

    @Test
    void equalOutcomesDoNotDiffer() {
        assertEquals(Optional.empty(), Comparison.difference(outcome("a\n", "b", 3), outcome("a\n", "b", 3)));
    }

    @Test
    void theFirstDifferentLineIsNamed() {
        assertEquals(
                Optional.of("output line 2: \"c\" instead of \"b\""),
                Comparison.difference(outcome("a\nb\n", "", 0), outcome("a\nc\n", "", 0)));
        assertEquals(
                Optional.of("output line 2: the end instead of \"\""),
                Comparison.difference(outcome("a\n", "", 0), outcome("a", "", 0)));
    }

    @Test
    void theExitStatusCounts() {
        String difference =
                Comparison.difference(outcome("", "", 0), outcome("", "", 1)).orElseThrow();
        assertEquals("exit status 1 instead of 0", difference);
    }

    @Test
    void framesOfTheJdkDoNotCountInTheErrorStream() {
        Outcome expected = outcome("", "E\n\tat java.base/java.util.List.of(List.java:1)\n\tat A.b(A.java:2)\n", 1);
        Outcome actual = outcome("", "E\n\tat A.b(A.java:2)\n", 1);
        assertEquals(Optional.empty(), Comparison.difference(expected, actual));
        Outcome wrongLine = outcome("", "E\n\tat A.b(A.java:3)\n", 1);
        assertTrue(Comparison.difference(expected, wrongLine).isPresent());
    }

    @Test
    void theyCountInTheOutput() {
        Outcome expected = outcome("\tat java.base/java.util.List.of(List.java:1)\n", "", 0);
        Outcome actual = outcome("", "", 0);
        assertTrue(Comparison.difference(expected, actual).isPresent());
    }

    @Test
    void aTimeoutIsADifference() {
        Outcome late = new Outcome(new byte[0], new byte[0], 0, true);
        assertTrue(Comparison.difference(outcome("", "", 0), late).orElseThrow().contains("in time"));
    }
}
