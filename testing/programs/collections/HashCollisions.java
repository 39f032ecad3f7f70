package collections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys that all collide: buckets become trees and lists again. */
public class HashCollisions {
    record Bad(int id) {
        @Override
        public int hashCode() {
            return 42;
        }
    }

    record Ordered(int id) implements Comparable<Ordered> {
        @Override
        public int hashCode() {
            return id % 3;
        }

        @Override
        public int compareTo(Ordered other) {
            return Integer.compare(id, other.id);
        }
    }

    static String collide(int bits, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
        return text.toString();
    }

    public static void main(String[] args) {
        Map<Bad, Integer> bad = new HashMap<>();
        for (int i = 0; i < 300; i++) bad.put(new Bad(i), i);
        int sum = 0;
        for (int i = 0; i < 300; i++) sum += bad.get(new Bad(i));
        System.out.println(bad.size() + " " + sum);
        for (int i = 0; i < 295; i++) bad.remove(new Bad(i));
        System.out.println(bad.size() + " " + bad.get(new Bad(297)) + " " + bad.get(new Bad(1)));
        Map<Ordered, String> ordered = new HashMap<>();
        for (int i = 0; i < 1000; i++) ordered.put(new Ordered(i * 7 % 1000), "v" + i);
        System.out.println(ordered.size() + ordered.get(new Ordered(999)));
        ordered.keySet().removeIf(key -> key.id() % 2 == 0);
        System.out.println(ordered.size() + " " + ordered.containsKey(new Ordered(500)));
        Set<String> strings = new HashSet<>();
        for (int i = 0; i < 1024; i++) strings.add(collide(i, 10));
        System.out.println(strings.size());
        int hash = collide(0, 10).hashCode();
        boolean same = true;
        for (String text : strings) same &= text.hashCode() == hash;
        System.out.println(same + " " + strings.contains(collide(777, 10)) + strings.contains("AaAa"));
        Map<Double, Integer> doubles = new HashMap<>();
        doubles.put(0.0, 1);
        doubles.put(-0.0, 2);
        doubles.put(Double.NaN, 3);
        doubles.put(0.0 / 0.0, 4);
        System.out.println(doubles.size() + " " + doubles.get(Double.NaN));
    }
}
