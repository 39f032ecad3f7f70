package ibrik.tools.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TallyTest {
    @Test
    void aTallyIsALineOfItsOwn() {
        assertEquals(new Tally(12, 3), Tally.parseOrNull("12 passed, 3 failed"));
        assertNull(Tally.parseOrNull("suite: 12 passed, 3 failed"));
        assertEquals("12 passed, 3 failed", new Tally(12, 3).toString());
        assertEquals(new Tally(12, 3, 4), Tally.parseOrNull("12 passed, 3 failed, 4 skipped"));
        assertEquals("12 passed, 3 failed, 4 skipped", new Tally(12, 3, 4).toString());
        assertNull(Tally.parseOrNull("12 passed, 3 failed, 4 skipped, and more"));
    }

    @Test
    void whatWasSkippedIsBadWhereAllMustBeChecked() {
        assertTrue(new Tally(1, 0).isGood(true));
        assertTrue(new Tally(1, 0, 1).isGood(false));
        assertFalse(new Tally(1, 0, 1).isGood(true));
        assertFalse(new Tally(0, 0).isGood(false));
        assertFalse(new Tally(9, 1).isGood(false));
        assertEquals(new Tally(3, 5, 7), new Tally(1, 2, 3).plus(new Tally(2, 3, 4)));
    }

    @Test
    void surefireReportsAreCounted() {
        String report =
                "<?xml version=\"1.0\"?>\n<testsuite xmlns:xsi=\"x\" name=\"A\" time=\"1\" tests=\"9\" errors=\"1\""
                        + " skipped=\"2\" failures=\"3\" flakes=\"0\">\n<testcase name=\"b\"/></testsuite>";
        assertEquals(new Tally(3, 4, 2), UnitReports.read(report));
    }

    @Test
    void aDamagedReportCountsAsAFailure() {
        assertEquals(new Tally(0, 1), UnitReports.read(""));
    }
}
