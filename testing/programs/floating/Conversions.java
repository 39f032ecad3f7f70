package floating;

/** Conversions between floating and integral types: rounding, saturation, NaN. */
public class Conversions {
    static int toInt(double value) {
        return (int) value;
    }

    static long toLong(double value) {
        return (long) value;
    }

    static int toInt(float value) {
        return (int) value;
    }

    static long toLong(float value) {
        return (long) value;
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 0.9, -0.9, 1.5, -1.5, 2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0,
            9.223372036854775E18, 9.3E18, -9.3E18, 1e300, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, 4294967296.5, 65536.7, -129.5};
        for (double value : values) {
            System.out.println(toInt(value));
            System.out.println(toLong(value));
            System.out.println(toInt((float) value));
            System.out.println(toLong((float) value));
            System.out.println((byte) value);
            System.out.println((short) value);
            System.out.println((int) (char) value);
        }
        int[] ints = {0, 1, -1, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE, 33554435};
        for (int value : ints) {
            System.out.println(Float.floatToIntBits((float) value));
            System.out.println(Double.doubleToLongBits((double) value));
        }
        long[] longs = {0, -1, 9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE, 0x7FFFFFBFFFFFFFFFL, 1L << 53};
        for (long value : longs) {
            System.out.println(Float.floatToIntBits((float) value));
            System.out.println(Double.doubleToLongBits((double) value));
        }
        System.out.println(Double.doubleToLongBits((double) 0.1f));
        System.out.println(Float.floatToIntBits((float) 1e-46));
        System.out.println(Float.floatToIntBits((float) 1e39));
    }
}
