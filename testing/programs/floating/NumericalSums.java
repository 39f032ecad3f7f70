package floating;

/** Long chains of dependent operations whose last bits must match. */
public class NumericalSums {
    public static void main(String[] args) {
        double pi = 0;
        for (int i = 0; i < 100000; i++) {
            pi += (i % 2 == 0 ? 4.0 : -4.0) / (2 * i + 1);
        }
        System.out.println(pi);
        double sum = 0;
        double correction = 0;
        for (int i = 1; i <= 10000; i++) {
            double y = 1.0 / i - correction;
            double t = sum + y;
            correction = t - sum - y;
            sum = t;
        }
        System.out.println(sum);
        System.out.println(correction);
        float harmonic = 0;
        for (int i = 1; i <= 100000; i++) {
            harmonic += 1f / i;
        }
        System.out.println(harmonic);
        double x = 1;
        for (int i = 0; i < 30; i++) {
            x = (x + 2 / x) / 2 + 1e-3 * i;
            System.out.println(x);
        }
        double logistic = 0.3;
        for (int i = 0; i < 1000; i++) {
            logistic = 3.99 * logistic * (1 - logistic);
        }
        System.out.println(logistic);
        double[] vector = new double[64];
        for (int i = 0; i < vector.length; i++) vector[i] = StrictMath.sqrt(i);
        double dot = 0;
        for (int i = 0; i < vector.length; i++) dot += vector[i] * vector[63 - i];
        System.out.println(dot);
    }
}
