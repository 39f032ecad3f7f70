import java.util.Arrays;
import java.util.Random;

/// Dense square matrices of doubles and of longs, multiplied row by row, and a blocked transposition.
///
/// Measures nested counted loops over arrays of arrays, and how well they vectorise. Size: rows.
public final class MatrixProduct {
    private MatrixProduct() {}

    private static double[][] multiply(double[][] left, double[][] right) {
        int rows = left.length;
        int columns = right[0].length;
        double[][] product = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            double[] target = product[i];
            for (int k = 0; k < right.length; k++) {
                double factor = left[i][k];
                double[] source = right[k];
                for (int j = 0; j < columns; j++) {
                    target[j] += factor * source[j];
                }
            }
        }
        return product;
    }

    private static double[][] multiplyByDots(double[][] left, double[][] right) {
        int rows = left.length;
        int columns = right[0].length;
        double[][] product = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < right.length; k++) {
                    sum += left[i][k] * right[k][j];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }

    private static long[][] multiply(long[][] left, long[][] right) {
        long[][] product = new long[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[k].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] random(Random random, int size) {
        double[][] matrix = new double[size][size];
        for (double[] row : matrix) {
            Arrays.setAll(row, column -> random.nextInt(100) / 8.0);
        }
        return matrix;
    }

    private static long[][] truncated(double[][] matrix) {
        long[][] result = new long[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                result[i][j] = (long) matrix[i][j];
            }
        }
        return result;
    }

    private static long round(int size) {
        Random random = new Random(42);
        double[][] left = random(random, size);
        double[][] right = random(random, size);
        double[][] first = multiply(left, right);
        double[][] second = multiplyByDots(right, left);
        long[][] third = multiply(truncated(first), truncated(second));
        long checksum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                checksum = checksum * 31 + third[i][j] + (long) (first[i][j] + second[j][i]);
            }
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
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
