package floating;

/** NaN is unordered, the zeros are equal; branches and values must agree. */
public class Comparisons {
    static int flags(double a, double b) {
        int bits = 0;
        if (a < b) bits |= 1;
        if (a <= b) bits |= 2;
        if (a > b) bits |= 4;
        if (a >= b) bits |= 8;
        if (a == b) bits |= 16;
        if (a != b) bits |= 32;
        if (!(a < b)) bits |= 64;
        if (!(a >= b)) bits |= 128;
        return bits;
    }

    static int flags(float a, float b) {
        boolean less = a < b;
        boolean lessOrEqual = a <= b;
        boolean greater = a > b;
        boolean greaterOrEqual = a >= b;
        return (less ? 1 : 0) | (lessOrEqual ? 2 : 0) | (greater ? 4 : 0) | (greaterOrEqual ? 8 : 0)
            | (a == b ? 16 : 0) | (a != b ? 32 : 0);
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE};
        for (double a : values) {
            for (double b : values) {
                System.out.println(flags(a, b));
                System.out.println(flags((float) a, (float) b));
                System.out.println(Double.compare(a, b));
                System.out.println(Float.compare((float) a, (float) b));
            }
            System.out.println(a != a);
            System.out.println(Double.isNaN(a));
            System.out.println(Double.isInfinite(a));
            System.out.println(Double.valueOf(a).equals(a));
            System.out.println(Double.valueOf(a).hashCode());
        }
        System.out.println(Double.valueOf(0.0).equals(-0.0));
        int count = 0;
        for (double d = 0; d != 1.0 && count < 20; d += 0.1) count++;
        System.out.println(count);
    }
}
