/// Allocates small objects that die at once.
///
/// Measures how fast the heap gives out memory. Size: millions of objects in a round. Beside what the contract of the
/// benchmarks asks for it prints `bytes N`: those of a round, 24 for each object, as Ibrik lays it out.
public final class SmallObjects {
    private static final int BYTES = 24;
    /// The last objects stay reachable, so that no compiler can leave the allocation out.
    private static final Pair[] LAST = new Pair[64];

    private static final class Pair {
        final long first;
        final long second;

        Pair(long first, long second) {
            this.first = first;
            this.second = second;
        }
    }

    private SmallObjects() {}

    private static long round(int millions) {
        long checksum = 0;
        for (int million = 0; million < millions; million++) {
            for (int i = 0; i < 1_000_000; i++) {
                LAST[i & LAST.length - 1] = new Pair(i, million);
            }
            for (Pair pair : LAST) {
                checksum = checksum * 31 + pair.first + pair.second;
            }
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
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
        System.out.println("bytes " + size * 1_000_000L * BYTES);
        System.out.println("peak nanoseconds " + peak);
    }
}
