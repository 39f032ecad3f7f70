package control;

/** All loop forms, with several variables, empty bodies and conditions with effects. */
public class Loops {
    public static void main(String[] args) {
        for (int i = 0, j = 10; i < j; i += 2, j--) {
            System.out.println(i * 100 + j);
        }
        int n = 5;
        while (n-- > 0) {
            System.out.println(n);
        }
        do {
            n += 3;
            System.out.println(n);
        } while (n < 10);
        int count = 0;
        for (; count < 3; count++);
        System.out.println(count);
        int[][] table = {{1, 2}, {}, {3}};
        for (int[] row : table) {
            for (int value : row) {
                System.out.println(value);
            }
        }
        long product = 1;
        for (long i = 1; i <= 20; i++) {
            product *= i;
        }
        System.out.println(product);
        for (char c = 'a'; c < 'e'; c++) {
            System.out.println(c);
        }
        for (float f = 0; f < 1; f += 0.25f) {
            System.out.println((int) (f * 100));
        }
        int triangle = 0;
        for (int i = 0; i < 100; i++) {
            for (int j = i; j < 100; j++) {
                if ((i + j) % 7 == 0) continue;
                if (j > 90) break;
                triangle += i ^ j;
            }
        }
        System.out.println(triangle);
        final boolean never = false;
        while (!never) {
            if (++triangle % 1000 == 0) break;
        }
        System.out.println(triangle);
    }
}
