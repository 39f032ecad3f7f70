// large: hosted 3072 20000000
// large: metal 256 700000
package pressure;

import java.util.HashMap;
import java.util.Map;

/** A hash map that grows large, loses a part and is read. Argument: the number of entries. */
public class MapOfMillions {
    public static void main(String[] args) {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < entries; i++) {
            map.put(i * 7, i);
        }
        System.out.println(map.size());
        for (int i = 0; i < entries; i += 3) {
            if (map.remove(i * 7) != i) {
                throw new IllegalStateException("entry " + i);
            }
        }
        System.out.println(map.size());
        long sum = 0;
        for (int i = 0; i < entries; i++) {
            Integer value = map.get(i * 7);
            if ((value == null) != (i % 3 == 0)) {
                throw new IllegalStateException("entry " + i);
            }
            sum += value == null ? 0 : value;
        }
        System.out.println(sum);
    }
}
