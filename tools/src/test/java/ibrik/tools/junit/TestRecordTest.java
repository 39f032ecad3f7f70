package ibrik.tools.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertFalse(results.blame("ended", ""));
        tell(results, "class\t4\tdemo.A", "begin\tid1\tm1\tdemo.A\ta()", "end\tid1\tm1\tdemo.A\ta()\tSUCCESSFUL\t5");
        tell(results, "begin\tid2\tm2\tdemo.A\tb()");
        assertTrue(results.blame("the guest ended with status 3", "panic: here"));
        assertEquals(4, results.place());
        assertEquals(Set.of("m1", "m2"), results.done());
        TestResult blamed = results.all().getLast();
        assertEquals("demo.A.b(): the guest ended with status 3 while this test ran", blamed.line());
        assertTrue(blamed.text().endsWith("panic: here"));
        tell(results, "class\t4\tdemo.A", "class\t5\tdemo.B");
        assertEquals(Set.of(), results.done());
        assertEquals(5, results.place());
    }

    private static void tell(TestResults results, String... lines) {
        for (String line : lines) {
            results.accept(TestRecord.parse("\u0001" + line));
        }
    }
}
