package ibrik.tools.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the guest tells of tests, and what is made of it when the guest ends too early.
final class TestRecordTest {
    @Test
    void fieldsAreUnescaped() {
        assertEquals(
                new TestRecord("raw", "out", List.of("a\tb\\\n\u0001", "")),
                TestRecord.parse("raw\u0001out\ta\\tb\\\\\\n\\m\t"));
        assertEquals(new TestRecord("no record\n", "", List.of()), TestRecord.parse("no record"));
    }

    @Test
    void whatRanIsToBlame() {
        TestResults results = new TestResults();
        assertFalse(results.hasBegun());
        tell(results, "class\t4\tdemo.A", "begin\tid1\tm1\tdemo.A\ta()", "end\tid1\tm1\tdemo.A\ta()\tSUCCESSFUL\t5");
        tell(results, "begin\tid2\tm2\tdemo.A\tb()");
        assertTrue(results.blame("the guest ended with status 3", "panic: here"));
        assertEquals(4, results.place());
        assertEquals(Set.of("m1", "m2"), results.done());
        TestResult blamed = results.all().getLast();
        assertEquals(2, results.all().size());
        assertEquals("demo.A.b(): the guest ended with status 3 while this test ran", blamed.line());
        assertTrue(blamed.text().endsWith("panic: here"));
        tell(results, "class\t4\tdemo.A", "class\t5\tdemo.B");
        assertEquals(Set.of(), results.done());
        assertEquals(5, results.place());
    }

    @Test
    void whatStandsAroundTheTestsIsToBlame() {
        List<String> told = new ArrayList<>(List.of(
                "\u0001class\t0\tA\n\u0001begin\tid1\tm1\tA\ta\n\u0001end\tid1\tm1\tA\ta\tSUCCESSFUL\t5\n",
                "\u0001class\t0\tA\n\u0001class\t1\tB\n",
                "\u0001class\t1\tB\n\u0001late\tB\t100\tstacks\n",
                "\u0001class\t2\tC\n\u0001class\tforged\n\u0001finished"));
        TestHome home = (words, out, errors) -> {
            try {
                out.write(told.removeFirst().getBytes(StandardCharsets.UTF_8));
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return 3;
        };
        List<String> lines = new TestRun(home, Duration.ofSeconds(1))
                .run(3).all().stream().map(TestResult::line).toList();
        assertEquals(
                List.of(
                        "A.a: ",
                        "A.A: the guest ended with status 3 outside of its tests",
                        "B.B: the guest ended with status 3 outside of its tests",
                        "B.B: the class did not go on within 0.1 s outside of its tests"),
                lines);
        assertEquals(List.of(), told);
    }

    private static void tell(TestResults results, String... lines) {
        for (String line : lines) {
            results.accept(TestRecord.parse("\u0001" + line));
        }
    }
}
