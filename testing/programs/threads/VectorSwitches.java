package threads;

/** Vector registers hold the values of the thread that runs, over a hundred thousand switches. */
public class VectorSwitches {
    private static final int SWITCHES = 50_000;
    private static final String[] WRONG = new String[2];

    private static double[] numbers(int seed) {
        double[] numbers = new double[64];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = seed + index * 0.5;
        }
        return numbers;
    }

    /** Values that live over the yield, in as many registers as there are. */
    private static void work(int place, double[] numbers) {
        double a = numbers[0], b = numbers[1], c = numbers[2], d = numbers[3];
        double e = numbers[4], f = numbers[5], g = numbers[6], h = numbers[7];
        double sum = 0;
        for (int round = 0; round < SWITCHES; round++) {
            for (int index = 0; index < numbers.length; index++) {
                numbers[index] = numbers[index] * 1.0 + 0.0;
            }
            Thread.yield();
            sum += a + b + c + d + e + f + g + h;
        }
        double expected = 0;
        double each = 8 * numbers[0] + 14;
        for (int round = 0; round < SWITCHES; round++) {
            expected += each;
        }
        if (sum != expected || numbers[63] != numbers[0] + 31.5) {
            WRONG[place] = sum + " instead of " + expected;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> work(1, numbers(1000)));
        other.start();
        work(0, numbers(1));
        other.join();
        System.out.println(WRONG[0] + " " + WRONG[1]);
    }
}
