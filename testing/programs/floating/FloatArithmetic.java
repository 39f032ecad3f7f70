package floating;

/** Float operators on edge values, shown as bits. */
public class FloatArithmetic {
    static final float[] VALUES = {0f, -0f, 1f, -1f, 0.1f, 3f, 1e38f, -1e38f, 1e-38f, Float.MIN_VALUE,
        Float.MAX_VALUE, Float.MIN_NORMAL, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 16777217f};

    static void show(float value) {
        System.out.println(Float.floatToIntBits(value));
    }

    public static void main(String[] args) {
        for (float a : VALUES) {
            show(-a);
            for (float b : VALUES) {
                show(a + b);
                show(a - b);
                show(a * b);
                show(a / b);
                show(a % b);
            }
        }
        float sum = 0;
        for (int i = 0; i < 1000; i++) sum += 0.1f;
        show(sum);
        double wide = 0;
        for (int i = 0; i < 1000; i++) wide += 0.1f;
        show((float) wide);
    }
}
