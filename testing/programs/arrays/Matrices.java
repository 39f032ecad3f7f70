package arrays;

/** Matrix product, transposition, determinant and a triangular solve. */
public class Matrices {
    static double determinant(double[][] source) {
        int n = source.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) a[i] = source[i].clone();
        double result = 1;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
            if (a[pivot][c] == 0) return 0;
            if (pivot != c) {
                double[] swap = a[c];
                a[c] = a[pivot];
                a[pivot] = swap;
                result = -result;
            }
            result *= a[c][c];
            for (int r = c + 1; r < n; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) a[r][k] -= factor * a[c][k];
            }
        }
        return result;
    }

    public static void main(String[] args) {
        int n = 24;
        double[][] a = new double[n][n];
        float[][] f = new float[n][n];
        long[][] l = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i * 7 + j * 3) % 11 - 5 + (i == j ? 4 : 0);
                f[i][j] = (float) a[j][i] / 3;
                l[i][j] = i * 1_000_003L ^ j;
            }
        }
        System.out.println(determinant(a));
        float trace = 0;
        long digest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                float sum = 0;
                long wide = 0;
                for (int k = 0; k < n; k++) {
                    sum += f[i][k] * f[k][j];
                    wide += l[i][k] * l[k][j];
                }
                if (i == j) trace += sum;
                digest = digest * 31 + wide;
            }
        }
        System.out.println(trace);
        System.out.println(digest);
    }
}
