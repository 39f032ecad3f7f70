package floating;

/** The shortest decimal that names the number. */
public class Printing {
    public static void main(String[] args) {
        double[] values = {0, -0.0, 1, 10, 100, 0.1, 0.2, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 1e7, 1e6, 9999999.0, 12345678.9,
            0.001, 0.0001, 1e21, 1e22, 1e23, 123456789012345680.0, Double.MAX_VALUE, Double.MIN_VALUE,
            Double.MIN_NORMAL, 2.2250738585072011e-308, 5e-324, 1.7976931348623157e308, Math.PI, Math.E, 4.35, 2e-3,
            9007199254740993.0, 1.0E-5, 100.5, 8.41E21, 2.0E-3, 9.999999999999999e22};
        for (double value : values) {
            System.out.println(value);
            System.out.println(-value);
            System.out.println((float) value);
        }
        System.out.println(Double.NaN);
        System.out.println(Float.POSITIVE_INFINITY);
        System.out.println(Double.NEGATIVE_INFINITY);
        System.out.println(Float.MIN_VALUE);
        System.out.println(Float.MAX_VALUE);
        System.out.println(1.17549435E-38f);
        System.out.println(3.4e10f);
        System.out.println(0.3f);
        System.out.println(16777216f);
        System.out.println(Double.toString(1e10) + Float.toString(1e10f));
    }
}
