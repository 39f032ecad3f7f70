import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The library's hash maps: counting, look-up, removal, iteration; with boxed, string and record keys.
///
/// Measures interface calls, hashing, boxing and pointer chasing. Size: keys.
public final class HashMaps {
    private record Point(int x, int y) {}

    private HashMaps() {}

    private static int next(int state) {
        return state * 1_103_515_245 + 12_345;
    }

    private static long countNumbers(int size) {
        Map<Integer, Integer> counts = new HashMap<>();
        int state = 1;
        for (int i = 0; i < size * 4; i++) {
            state = next(state);
            counts.merge((state >>> 8) % size, 1, Integer::sum);
        }
        long checksum = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            checksum += (long) entry.getKey() * entry.getValue();
        }
        counts.keySet().removeIf(key -> key % 3 == 0);
        return checksum * 31 + counts.size();
    }

    private static long lookUpStrings(int size) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String word = "key" + i * 7;
            words.add(word);
            positions.put(word, i);
        }
        long checksum = 0;
        for (int pass = 0; pass < 4; pass++) {
            for (String word : words) {
                checksum += positions.get(word) ^ pass;
            }
        }
        for (int i = 0; i < size; i += 2) {
            positions.remove(words.get(i));
        }
        return checksum * 31 + positions.size();
    }

    private static long walkGrid(int steps) {
        Set<Point> visited = new HashSet<>();
        int x = 0;
        int y = 0;
        int state = 7;
        for (int i = 0; i < steps; i++) {
            state = next(state);
            switch (state >>> 30) {
                case 0 -> x++;
                case 1 -> x--;
                case 2 -> y++;
                default -> y--;
            }
            visited.add(new Point(x, y));
        }
        return visited.size() * 31L + x * 7L + y;
    }

    private static long round(int size) {
        return (countNumbers(size) * 31 + lookUpStrings(size)) * 31 + walkGrid(size * 4);
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
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
