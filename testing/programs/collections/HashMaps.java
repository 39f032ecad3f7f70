package collections;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** HashMap and LinkedHashMap: growth, null, removal, the functional methods, views. */
public class HashMaps {
    public static void main(String[] args) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 1000; i++) map.put("key" + i, i);
        for (int i = 0; i < 1000; i += 3) map.remove("key" + i);
        System.out.println(map.size() + " " + map.get("key500") + " " + map.get("key501") + " " + map.get(null));
        map.put(null, -1);
        System.out.println(map.get(null) + " " + map.containsKey(null) + " " + map.getOrDefault("none", 7));
        long sum = 0;
        for (Map.Entry<String, Integer> entry : map.entrySet()) sum += entry.getKey() == null ? 1 : entry.getValue();
        System.out.println(sum);
        Map<Integer, String> small = new HashMap<>();
        for (int i = 0; i < 10; i++) small.put(i * 16, "v" + i);
        System.out.println(small);
        Map<Character, Integer> counts = new TreeMap<>();
        for (char c : "the quick brown fox jumps over the lazy dog".toCharArray()) counts.merge(c, 1, Integer::sum);
        System.out.println(counts);
        Map<String, Integer> linked = new LinkedHashMap<>();
        linked.put("one", 1);
        linked.put("two", 2);
        linked.put("three", 3);
        linked.put("one", 11);
        System.out.println(linked + " " + linked.hashCode());
        linked.computeIfAbsent("four", String::length);
        linked.computeIfPresent("two", (k, v) -> null);
        linked.compute("three", (k, v) -> v == null ? 0 : v * 10);
        linked.merge("one", 5, (a, b) -> a > 10 ? null : b);
        linked.putIfAbsent("four", 99);
        linked.replaceAll((k, v) -> v + 1);
        System.out.println(linked + " " + linked.replace("four", 6) + linked.remove("four", 7) + linked.remove("four", 6));
        LinkedHashMap<Integer, String> lru = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 3;
            }
        };
        for (int i = 0; i < 5; i++) {
            lru.put(i, "v" + i);
            lru.get(2);
        }
        System.out.println(lru);
        lru.keySet().remove(2);
        lru.values().removeIf(v -> v.endsWith("4"));
        System.out.println(lru + " " + lru.keySet() + lru.values() + lru.entrySet());
        Map.Entry<String, Integer> first = linked.entrySet().iterator().next();
        first.setValue(1234);
        System.out.println(linked.get(first.getKey()) + " " + first + Map.entry("k", 1) + first.equals(Map.entry("three", 1234)));
        System.out.println(new HashMap<>(linked).equals(linked) + " " + Map.of("a", 1).equals(Map.of("a", 1)));
        System.out.println(new TreeMap<>(Map.of("b", 2, "a", 1, "c", 3)));
    }
}
