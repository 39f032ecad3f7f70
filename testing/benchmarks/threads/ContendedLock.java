import java.util.Arrays;

/// Two threads that want the same locks all the time, in turn, so that no entry is merged with the next.
///
/// Size: entries of both together.
public final class ContendedLock {
    private static final Object[] LOCKS = {new Object(), new Object()};

    private static final long[] COUNTS = new long[8 * LOCKS.length];

    private ContendedLock() {}

    private static void enter(int entries) {
        for (int i = 0; i < entries; i++) {
            int at = i & LOCKS.length - 1;
            synchronized (LOCKS[at]) {
                COUNTS[8 * at] = 31 * COUNTS[8 * at] + 7;
            }
        }
    }

    private static long round(int size) throws InterruptedException {
        Arrays.fill(COUNTS, 0);
        Thread other = new Thread(() -> enter(size / 2));
        other.start();
        enter(size / 2);
        other.join();
        return 31 * COUNTS[0] + COUNTS[8];
    }

    public static void main(String[] args) throws InterruptedException {
        int iterations = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 2_000_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long nanoseconds = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + nanoseconds + " checksum " + checksum);
            if (round > iterations / 2) {
                peak = Math.min(peak, nanoseconds);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
