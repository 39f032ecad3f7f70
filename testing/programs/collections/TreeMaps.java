package collections;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Red-black trees: navigation, ranges, views both ways, comparators. */
public class TreeMaps {
    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 100; i++) map.put(i * 37 % 101, "v" + i);
        for (int i = 0; i < 100; i += 2) map.remove(i);
        System.out.println(map.size() + " " + map.firstKey() + " " + map.lastEntry());
        System.out.println(map.floorKey(50) + " " + map.ceilingKey(50) + " " + map.lowerKey(51) + " " + map.higherKey(99)
            + " " + map.headMap(10) + map.tailMap(91, false) + map.subMap(30, true, 37, true));
        NavigableMap<Integer, String> down = map.descendingMap();
        System.out.println(down.firstKey() + " " + down.headMap(90).size() + " " + down.higherKey(50));
        map.subMap(20, 60).clear();
        System.out.println(map.size() + " " + map.pollFirstEntry() + map.pollLastEntry());
        TreeMap<String, Integer> words = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String word : "to be or not to be that is the question".split(" ")) words.merge(word, 1, Integer::sum);
        System.out.println(words);
        TreeSet<Integer> set = new TreeSet<>();
        int seed = 3;
        for (int i = 0; i < 2000; i++) {
            seed = seed * 1103515245 + 12345;
            int value = seed >>> 22;
            if (!set.add(value)) set.remove(value);
        }
        int digest = 0;
        for (int value : set) digest = digest * 31 + value;
        System.out.println(set.size() + " " + digest);
        System.out.println(set.floor(500) + " " + set.ceiling(500) + " " + set.headSet(20) + set.descendingSet().first());
        try {
            map.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("no null keys");
        }
        try {
            map.subMap(0, 10).put(50, "out");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            new TreeMap<Object, String>().put(new Object(), "");
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        map.entrySet().removeIf(e -> e.getKey() % 3 == 0);
        System.out.println(map.keySet() + " " + map.containsValue("v99"));
    }
}
