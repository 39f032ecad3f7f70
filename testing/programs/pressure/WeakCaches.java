// memory: 64
// large: hosted 512 2000000
// large: metal 128 100000
package pressure;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Caches that hold what they can: their values need many times the heap, so that without clearing they exhaust it. What
 * somebody holds stays in them. Argument: the number of values.
 */
public class WeakCaches {
    private static final int HELD = 64;

    private record Value(int number, byte[] content) {
        static Value of(int number) {
            return new Value(number, new byte[1000 + number % 100]);
        }
    }

    private static void weakValues(int count) {
        Map<Integer, WeakReference<Value>> cache = new HashMap<>();
        List<Value> held = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < count; i++) {
            Value value = Value.of(i);
            cache.put(i % 1000, new WeakReference<>(value));
            if (i % 1000 < HELD && i < 1000) held.add(value);
            if (i >= 1000 && cache.get((i + 1) % 1000).get() == null) lost++;
            if (i < 1000 && i % 1000 < HELD && cache.get(i).get() != value) throw new IllegalStateException("lost " + i);
        }
        int sum = 0;
        for (Value value : held) sum += value.content().length + value.number();
        System.out.println("weak " + sum + " " + (lost > 0));
    }

    private static void weakKeys(int count) {
        Map<Value, Integer> cache = new WeakHashMap<>();
        List<Value> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Value key = Value.of(i);
            cache.put(key, i);
            if (i % (count / HELD) == 0) held.add(key);
        }
        long sum = 0;
        for (Value key : held) sum += cache.get(key);
        System.out.println("keys " + sum + " " + held.size());
    }

    private static void softValues(int count) {
        List<SoftReference<Value>> cache = new ArrayList<>(count);
        List<Value> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Value value = Value.of(i);
            if (i % (count / HELD) == 0) held.add(value);
            cache.add(new SoftReference<>(value));
        }
        int found = 0;
        for (Value value : held) {
            if (cache.get(value.number()).get() == value) found++;
        }
        int cleared = 0;
        for (SoftReference<Value> reference : cache) if (reference.get() == null) cleared++;
        System.out.println("soft " + found + " of " + held.size() + " " + (cleared > 0));
    }

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 80_000;
        weakValues(count);
        weakKeys(count);
        softValues(count);
    }
}
