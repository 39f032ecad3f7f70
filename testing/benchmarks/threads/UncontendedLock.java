/// Enters and leaves locks that nobody else wants, of objects that everybody can reach.
///
/// Neighbouring regions lock different objects, so that none is merged with the next. Size: entries.
public final class UncontendedLock {
    private static final class Counter {
        private long count;
    }

    private static final Counter[] COUNTERS = new Counter[64];

    private UncontendedLock() {}

    private static void enter(int entries) {
        for (int i = 0; i < entries; i++) {
            Counter counter = COUNTERS[i & COUNTERS.length - 1];
            synchronized (counter) {
                counter.count++;
            }
        }
    }

    private static long round(int size) {
        for (int i = 0; i < COUNTERS.length; i++) {
            COUNTERS[i] = new Counter();
        }
        enter(size);
        long sum = 0;
        for (Counter counter : COUNTERS) {
            sum = 31 * sum + counter.count;
        }
        return sum;
    }

    public static void main(String[] args) {
        int iterations = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 10_000_000;
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
