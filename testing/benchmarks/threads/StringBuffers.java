/// Appends to a `StringBuffer`, whose methods are all synchronized.
///
/// Size: characters and numbers appended.
public final class StringBuffers {
    private static final int LONGEST = 4_000;

    private StringBuffers() {}

    private static long round(int size) {
        StringBuffer buffer = new StringBuffer();
        long sum = 0;
        for (int i = 0; i < size; i += 3) {
            buffer.append((char) ('a' + i % 26)).append(i % 100).append(' ');
            if (buffer.length() > LONGEST) {
                sum = 31 * sum + buffer.charAt(i % LONGEST);
                buffer.setLength(0);
            }
        }
        return 31 * sum + buffer.length();
    }

    public static void main(String[] args) {
        int iterations = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 6_000_000;
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
