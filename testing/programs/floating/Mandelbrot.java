package floating;

/** A picture in letters; wrong rounding anywhere changes it. */
public class Mandelbrot {
    static int iterations(double x, double y) {
        double a = 0;
        double b = 0;
        int n = 0;
        while (a * a + b * b < 4 && n < 200) {
            double next = a * a - b * b + x;
            b = 2 * a * b + y;
            a = next;
            n++;
        }
        return n;
    }

    public static void main(String[] args) {
        char[] shades = " .:-=+*#%@".toCharArray();
        for (int row = 0; row < 24; row++) {
            char[] line = new char[70];
            for (int column = 0; column < 70; column++) {
                int n = iterations(column / 23.0 - 2.2, row / 10.0 - 1.2);
                line[column] = n == 200 ? ' ' : shades[n % 10];
            }
            System.out.println(new String(line));
        }
    }
}
