package ibrik.tools.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class TallyTest {
    @Test
    void aTallyIsALineOfItsOwn() {
        assertEquals(new Tally(12, 3), Tally.parseOrNull("12 passed, 3 failed"));
        assertNull(Tally.parseOrNull("suite: 12 passed, 3 failed"));
        assertEquals("12 passed, 3 failed", new Tally(12, 3).toString());
    }

    @Test
    void surefireReportsAreCounted() {
        String report =
                "<?xml version=\"1.0\"?>\n<testsuite xmlns:xsi=\"x\" name=\"A\" time=\"1\" tests=\"9\" errors=\"1\""
                        + " skipped=\"2\" failures=\"3\" flakes=\"0\">\n<testcase name=\"b\"/></testsuite>";
        assertEquals(new Tally(3, 4), UnitReports.read(report));
    }

    @Test
    void aDamagedReportCountsAsAFailure() {
        assertEquals(new Tally(0, 1), UnitReports.read(""));
    }
}
