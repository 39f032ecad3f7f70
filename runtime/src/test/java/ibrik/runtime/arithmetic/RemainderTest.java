package ibrik.runtime.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The virtual machine that runs the test is the judge.
final class RemainderTest {
    private static final double[] EDGES = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        2.5,
        3,
        -7,
        1e300,
        -1e300,
        1e-300,
        0x1p53,
        0x1p53 + 2,
        Double.MIN_VALUE,
        -3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void edgesAgreeWithTheVirtualMachine() {
        for (double dividend : EDGES) {
            for (double divisor : EDGES) {
                assertSame(dividend, divisor);
            }
        }
    }

    @Test
    void randomBitsAgreeWithTheVirtualMachine() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            assertSame(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            assertSame(random.nextInt() / 8.0, random.nextInt(1000) / 16.0);
        }
    }

    @Test
    void floatsAgreeWithTheVirtualMachine() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            float dividend = Float.intBitsToFloat(random.nextInt());
            float divisor = Float.intBitsToFloat(random.nextInt());
            assertEquals(
                    Float.floatToIntBits(dividend % divisor), Float.floatToIntBits(Remainder.of(dividend, divisor)));
        }
    }

    private static void assertSame(double dividend, double divisor) {
        assertEquals(
                Double.doubleToLongBits(dividend % divisor),
                Double.doubleToLongBits(Remainder.of(dividend, divisor)),
                () -> dividend + " % " + divisor);
    }
}
