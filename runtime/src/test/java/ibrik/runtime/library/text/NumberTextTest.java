package ibrik.runtime.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NumberTextTest {
    @Test
    void hexadecimalTextIsThatOfTheJdk() {
        double[] edges = {
            0.0,
            -0.0,
            1.0,
            -1.5,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Math.PI,
        };
        for (double value : edges) {
            assertEquals(Double.toHexString(value), NumberText.hexadecimal(value));
        }
        var random = new SplittableRandom(7);
        for (int round = 0; round < 10_000; round++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertEquals(Double.toHexString(value), NumberText.hexadecimal(value));
        }
    }

    @Test
    void groupsAndZerosAreThoseOfTheFormatter() {
        assertEquals(String.format(Locale.ROOT, "%,d", 1234567), appended("1234567", true, 0));
        assertEquals(String.format(Locale.ROOT, "%,.3f", 123456.789), appended("123456.789", true, 0));
        assertEquals(String.format(Locale.ROOT, "%,d", 123), appended("123", true, 0));
        assertEquals(String.format(Locale.ROOT, "%08d", 42), appended("42", false, 8));
    }

    @Test
    void otherNumberSymbolsAreRefused() {
        NumberText.requireEnglishNumbers(Locale.ROOT);
        NumberText.requireEnglishNumbers(Locale.US);
        assertThrows(UnsupportedOperationException.class, () -> NumberText.requireEnglishNumbers(Locale.GERMANY));
    }

    private static String appended(String digits, boolean grouped, int leastLength) {
        var text = new StringBuilder();
        NumberText.append(text, digits, 0, grouped, leastLength);
        return text.toString();
    }
}
