/// Counts the prefix flips of all permutations of `size` numbers.
///
/// Measures loops over small int arrays: loads, stores, bounds checks. Size: length of the permutations.
public final class Fannkuch {
    private final int size;
    private int checksum;
    private int maximumFlips;

    private Fannkuch(int size) {
        this.size = size;
    }

    private void run() {
        int[] permutation = new int[size];
        int[] scratch = new int[size];
        int[] count = new int[size];
        for (int i = 0; i < size; i++) {
            permutation[i] = i;
        }
        int remaining = size;
        for (int index = 0; ; index++) {
            while (remaining != 1) {
                count[remaining - 1] = remaining;
                remaining--;
            }
            record(index, countFlips(permutation, scratch));
            remaining = nextPermutation(permutation, count);
            if (remaining == size) {
                return;
            }
        }
    }

    private void record(int index, int flips) {
        maximumFlips = Math.max(maximumFlips, flips);
        checksum += (index & 1) == 0 ? flips : -flips;
    }

    private static int countFlips(int[] permutation, int[] scratch) {
        System.arraycopy(permutation, 0, scratch, 0, permutation.length);
        int flips = 0;
        for (int first = scratch[0]; first != 0; first = scratch[0]) {
            for (int low = 0, high = first; low < high; low++, high--) {
                int swapped = scratch[low];
                scratch[low] = scratch[high];
                scratch[high] = swapped;
            }
            flips++;
        }
        return flips;
    }

    /// Rotates growing prefixes until one has a rotation left; gives that prefix's length, or `size` at the end.
    private int nextPermutation(int[] permutation, int[] count) {
        for (int length = 1; length < size; length++) {
            int first = permutation[0];
            for (int i = 0; i < length; i++) {
                permutation[i] = permutation[i + 1];
            }
            permutation[length] = first;
            count[length]--;
            if (count[length] > 0) {
                return length;
            }
        }
        return size;
    }

    private static long round(int size) {
        Fannkuch fannkuch = new Fannkuch(size);
        fannkuch.run();
        return fannkuch.checksum * 1000L + fannkuch.maximumFlips;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
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
