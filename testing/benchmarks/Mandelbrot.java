/// Which points of a square belong to the Mandelbrot set, packed eight to a byte.
///
/// Measures scalar double loops with an unpredictable exit, and byte stores. Size: points per side.
public final class Mandelbrot {
    private static final int LIMIT = 50;

    private Mandelbrot() {}

    private static boolean escapes(double real, double imaginary) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < LIMIT; i++) {
            double xSquared = x * x;
            double ySquared = y * y;
            if (xSquared + ySquared > 4.0) {
                return true;
            }
            y = 2.0 * x * y + imaginary;
            x = xSquared - ySquared + real;
        }
        return false;
    }

    private static byte[] picture(int size) {
        int bytesPerRow = (size + 7) / 8;
        byte[] pixels = new byte[bytesPerRow * size];
        for (int row = 0; row < size; row++) {
            double imaginary = 2.0 * row / size - 1.0;
            for (int column = 0; column < size; column++) {
                if (!escapes(2.0 * column / size - 1.5, imaginary)) {
                    pixels[row * bytesPerRow + column / 8] |= (byte) (0x80 >>> (column & 7));
                }
            }
        }
        return pixels;
    }

    private static long round(int size) {
        long checksum = 17;
        for (byte pixel : picture(size)) {
            checksum = checksum * 31 + pixel;
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_400;
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
