package floating;

/** The exactly specified part of Math, and StrictMath for the rest. */
public class MathMethods {
    static void show(double value) {
        System.out.println(Double.doubleToLongBits(value));
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5, 1e18, -1e300,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 2, 1e-5};
        for (double value : values) {
            show(Math.sqrt(value));
            show(Math.abs(value));
            show(Math.floor(value));
            show(Math.ceil(value));
            show(Math.rint(value));
            System.out.println(Math.round(value));
            System.out.println(Math.round((float) value));
            show(Math.signum(value));
            show(Math.ulp(value));
            show(Math.nextUp(value));
            show(Math.nextDown(value));
            System.out.println(Math.getExponent(value));
            show(Math.scalb(value, 3));
            show(StrictMath.sin(value));
            show(StrictMath.exp(value));
            show(StrictMath.log(value));
            show(StrictMath.pow(value, 3));
            show(StrictMath.cbrt(value));
            show(StrictMath.atan2(value, 2));
            for (double other : new double[] {0.0, -0.0, 1, Double.NaN}) {
                show(Math.min(value, other));
                show(Math.max(value, other));
                show(Math.copySign(value, other));
                show(Math.IEEEremainder(value, other));
                show(Math.nextAfter(value, other));
            }
        }
        show(Math.fma(1e300, 1e10, -1e308));
        show(Math.fma(0.1, 10, -1));
        System.out.println(Float.floatToIntBits(Math.fma(0.1f, 10f, -1f)));
        show(StrictMath.hypot(3, 4));
        show(Math.toRadians(180));
    }
}
