package floating;

/** Double operators on edge values, shown as bits so that nothing depends on printing. */
public class DoubleArithmetic {
    static final double[] VALUES = {0.0, -0.0, 1.0, -1.0, 0.1, 3.0, 1e300, -1e300, 1e-300, Double.MIN_VALUE,
        Double.MAX_VALUE, Double.MIN_NORMAL, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e16};

    static void show(double value) {
        System.out.println(Double.doubleToLongBits(value));
    }

    public static void main(String[] args) {
        for (double a : VALUES) {
            show(-a);
            for (double b : VALUES) {
                show(a + b);
                show(a - b);
                show(a * b);
                show(a / b);
                show(a % b);
            }
        }
    }
}
