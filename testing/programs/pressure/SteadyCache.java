// large: hosted 2048 4000000 30000000
// large: metal 160 300000 1500000
package pressure;

import java.util.HashMap;
import java.util.Map;

/**
 * A map that stays full while its entries are replaced one by one, so that old objects die here and there. Arguments:
 * entries, operations. Free memory is never negative, and used memory never more than there is.
 */
public class SteadyCache {
    private static final class Entry {
        final int key;
        final byte[] data;

        Entry(int key, int version) {
            this.key = key;
            data = new byte[40 + (key * 31 + version & 127)];
            data[data.length - 1] = (byte) version;
        }

        int check(int expectedKey, int version) {
            if (key != expectedKey || data.length != 40 + (key * 31 + version & 127)) {
                throw new IllegalStateException("entry " + expectedKey);
            }
            return data[data.length - 1];
        }
    }

    private static void requireSound() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.freeMemory();
        long total = runtime.totalMemory();
        if (free < 0 || free > total || total > runtime.maxMemory()) {
            throw new IllegalStateException("free " + free + " of " + total + ", at most " + runtime.maxMemory());
        }
    }

    public static void main(String[] args) {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int operations = args.length > 1 ? Integer.parseInt(args[1]) : 120_000;
        Map<Integer, Entry> cache = new HashMap<>();
        int[] versions = new int[entries];
        for (int key = 0; key < entries; key++) {
            cache.put(key, new Entry(key, 0));
        }
        long random = 42;
        long sum = 0;
        for (int i = 0; i < operations; i++) {
            random = random * 6364136223846793005L + 1442695040888963407L;
            int key = (int) ((random >>> 33) % entries);
            String text = "key-" + key + "/" + i;
            sum = sum * 31 + text.length() + cache.get(key).check(key, versions[key]);
            if (i % 3 == 0) {
                cache.put(key, new Entry(key, ++versions[key]));
            }
            if (i % 10_000 == 0) {
                requireSound();
            }
        }
        for (int key = 0; key < entries; key++) {
            sum = sum * 31 + cache.get(key).check(key, versions[key]);
        }
        System.out.println(cache.size() + " entries: " + sum);
    }
}
