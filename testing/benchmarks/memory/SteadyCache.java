import java.util.HashMap;
import java.util.Map;

/// A cache in front of something slow: it stays full while its entries are replaced one by one.
///
/// Measures operations per second with much alive. Each looks an entry up by a key that it has to build, and every
/// fourth replaces it; so most of what is made dies young, some of it stays, and old objects die one here, one there.
/// Size: MiB that live.
public final class SteadyCache {
    /// What an entry takes: itself, 104 bytes of data on average, a node of the map, a key, a place in the table.
    private static final int ENTRY_BYTES = 240;
    private static final int OPERATIONS = 1_000_000;
    private static final int REPLACED = 4;

    private static final class Entry {
        final byte[] data;

        Entry(int key) {
            data = new byte[40 + (key * 31 & 127)];
            data[0] = (byte) key;
        }

        int weight() {
            return data.length + 7 * data[0];
        }
    }

    private long seed;

    private SteadyCache() {}

    private int random(int bound) {
        seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((seed >>> 33) % bound);
    }

    /// What a request leaves behind at once: a text, and numbers made from it.
    private static int request(int key) {
        String text = "key-" + key + "/" + key * 31L;
        int[] numbers = new int[16 + (key & 15)];
        numbers[3] = text.length();
        return text.hashCode() + numbers[3];
    }

    private int round(Map<Integer, Entry> cache, int size) {
        seed = 42;
        int checksum = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            int key = random(size);
            checksum = checksum * 31 + request(key) + cache.get(key).weight();
            if (i % REPLACED == 0) {
                cache.put(key, new Entry(key));
            }
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int mebibytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1024;
        int size = (int) (((long) mebibytes << 20) / ENTRY_BYTES);
        Map<Integer, Entry> cache = new HashMap<>();
        for (int key = 0; key < size; key++) {
            cache.put(key, new Entry(key));
        }
        SteadyCache program = new SteadyCache();
        long peak = Long.MAX_VALUE;
        long steady = 0;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            int checksum = program.round(cache, size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
                steady += elapsed;
            }
        }
        System.out.println("operations " + (long) OPERATIONS * (iterations - iterations / 2) + " nanoseconds " + steady);
        System.out.println("peak nanoseconds " + peak);
    }
}
