/// The largest singular value of an infinite matrix's corner, by the power method.
///
/// Measures double division in counted loops over arrays. Size: rows of the corner.
public final class SpectralNorm {
    private static final int STEPS = 10;

    private SpectralNorm() {}

    private static double element(int row, int column) {
        int diagonal = row + column;
        return 1.0 / (diagonal * (diagonal + 1) / 2 + row + 1);
    }

    private static void multiply(double[] vector, double[] result) {
        for (int row = 0; row < result.length; row++) {
            double sum = 0;
            for (int column = 0; column < vector.length; column++) {
                sum += element(row, column) * vector[column];
            }
            result[row] = sum;
        }
    }

    private static void multiplyTransposed(double[] vector, double[] result) {
        for (int row = 0; row < result.length; row++) {
            double sum = 0;
            for (int column = 0; column < vector.length; column++) {
                sum += element(column, row) * vector[column];
            }
            result[row] = sum;
        }
    }

    private static void multiplyByBoth(double[] vector, double[] result, double[] scratch) {
        multiply(vector, scratch);
        multiplyTransposed(scratch, result);
    }

    private static double norm(int size) {
        double[] u = new double[size];
        double[] v = new double[size];
        double[] scratch = new double[size];
        java.util.Arrays.fill(u, 1.0);
        for (int i = 0; i < STEPS; i++) {
            multiplyByBoth(u, v, scratch);
            multiplyByBoth(v, u, scratch);
        }
        double product = 0;
        double squared = 0;
        for (int i = 0; i < size; i++) {
            product += u[i] * v[i];
            squared += v[i] * v[i];
        }
        return Math.sqrt(product / squared);
    }

    private static long round(int size) {
        return Double.doubleToLongBits(norm(size));
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_200;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
