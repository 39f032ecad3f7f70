package ibrik.tools.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PeakOutputTest {
    @Test
    void roundsAndPeakAreRead() {
        PeakOutput output = PeakOutput.parse(
                        "round 1 nanoseconds 20 checksum -1.5\nround 2 nanoseconds 10 checksum -1.5\n"
                                + "peak nanoseconds 10\n")
                .orElseThrow();
        assertEquals(10, output.peakNanoseconds());
        assertEquals(List.of("-1.5", "-1.5"), output.checksums());
    }

    @Test
    void anOutputWithoutPeakIsNone() {
        assertTrue(PeakOutput.parse("Exception in thread \"main\"").isEmpty());
    }

    @Test
    void numbersHaveNoExponent() {
        assertEquals("a 12345678901 ns", new Measurement("a", 12345678901.0, "ns").toString());
        assertEquals("a 1.235 ratio", new Measurement("a", 1.23456, "ratio").toString());
        assertEquals("a 0.00001235 ratio", new Measurement("a", 0.0000123456, "ratio").toString());
    }
}
