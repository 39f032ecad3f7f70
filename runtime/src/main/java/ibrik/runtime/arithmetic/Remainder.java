package ibrik.runtime.arithmetic;

import ibrik.vocabulary.mark.EntryPoint;

/// The remainder of floating-point division: what is left when a multiple of the divisor, rounded toward zero, is taken
/// away. Always exact. Source: JLS §15.17.3, "Remainder Operator %"; JVMS §6.5, `drem`.
///
/// Works on significands: long division in binary, nine digits of the quotient at a time.
public final class Remainder {
    /// Below this magnitude each whole double is a long.
    private static final double EXACT_LONGS = 0x1p53;

    private static final int FRACTION_BITS = 52;
    private static final int EXPONENT_MASK = 0x7FF;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final long SIGN = Long.MIN_VALUE;
    /// A remainder has at most 53 bits; so many zeros can be appended and it stays a positive long.
    private static final int STEP = 9;

    private Remainder() {}

    /// `dividend % divisor`.
    @EntryPoint("ibrik_remainder_double")
    public static double of(double dividend, double divisor) {
        double left = Math.abs(dividend);
        double right = Math.abs(divisor);
        if (!(left < Double.POSITIVE_INFINITY) || !(right > 0)) {
            return Double.NaN;
        }
        if (left < right) {
            return dividend;
        }
        if (left < EXACT_LONGS && left == (long) left && right == (long) right) {
            return withSign((long) left % (long) right, dividend);
        }
        return right == Double.POSITIVE_INFINITY ? dividend : withSign(divide(left, right), dividend);
    }

    /// `dividend % divisor`; a float's remainder is a float, so nothing is rounded on the way back.
    @EntryPoint("ibrik_remainder_float")
    public static float of(float dividend, float divisor) {
        return (float) of((double) dividend, (double) divisor);
    }

    private static double withSign(double magnitude, double sign) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(magnitude) | Double.doubleToRawLongBits(sign) & SIGN);
    }

    /// For finite `left` >= `right` > 0.
    private static double divide(double left, double right) {
        long divisor = significand(right);
        int distance = exponent(left) - exponent(right);
        long rest = significand(left) % divisor;
        while (distance > 0 && rest != 0) {
            int step = Math.min(distance, STEP);
            rest = (rest << step) % divisor;
            distance -= step;
        }
        return scaled(rest, exponent(right));
    }

    /// `value` is `significand * 2^(exponent - 1075)`; subnormal numbers have no hidden bit and the least exponent.
    private static long significand(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & HIDDEN_BIT - 1;
        return (bits >>> FRACTION_BITS & EXPONENT_MASK) == 0 ? fraction : fraction | HIDDEN_BIT;
    }

    private static int exponent(double value) {
        return Math.max(1, (int) (Double.doubleToRawLongBits(value) >>> FRACTION_BITS & EXPONENT_MASK));
    }

    private static double scaled(long significand, int exponent) {
        if (significand == 0) {
            return 0;
        }
        int missing = Long.numberOfLeadingZeros(significand) - (Long.SIZE - 1 - FRACTION_BITS);
        int shift = Math.min(missing, exponent - 1);
        long fraction = significand << shift;
        long biased = (fraction & HIDDEN_BIT) == 0 ? 0 : exponent - shift;
        return Double.longBitsToDouble(biased << FRACTION_BITS | fraction & HIDDEN_BIT - 1);
    }
}
