package faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collections of the library after an error in one of their methods: what went in before is there, and they go on. */
public class Collections {
    private static final int COUNT = 40;
    private static String broken = "";

    private static void fill(String name, Collection<Integer> collection) {
        int added = 0;
        for (int number = 0; number < COUNT; number++) {
            boolean done = false;
            while (!done) {
                try {
                    collection.add(number * 7 % COUNT);
                    done = true;
                } catch (OutOfMemoryError | StackOverflowError full) {
                    // The element may be in: a collection that grows afterwards says so by its size.
                    done = collection.size() > added;
                }
            }
            added++;
        }
        int sum = 0;
        for (int element : collection) {
            sum += element;
        }
        if (collection.size() != COUNT || sum != COUNT * (COUNT - 1) / 2) {
            broken = name + " has " + collection.size() + " elements, sum " + sum;
        }
    }

    private static void fill(String name, Map<String, Integer> map) {
        // Not caught here: a HashMap whose first table could not be made has twelve places later, and loses keys.
        map.put(key(0), 0);
        for (int number = 1; number < COUNT; number++) {
            String key = key(number);
            boolean done = false;
            while (!done) {
                try {
                    map.put(key, number);
                    done = true;
                } catch (OutOfMemoryError | StackOverflowError full) {
                    done = map.get(key) != null;
                }
            }
        }
        int sum = 0;
        int entries = 0;
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            entries++;
            sum += entry.getValue();
            if (!map.get(entry.getKey()).equals(entry.getValue())) {
                broken = name + " loses " + entry.getKey();
            }
        }
        if (map.size() != COUNT || entries != COUNT || sum != COUNT * (COUNT - 1) / 2) {
            broken = name + " has " + map.size() + ", shows " + entries + ", sum " + sum;
        }
    }

    private static String key(int number) {
        while (true) {
            try {
                return "key " + number;
            } catch (OutOfMemoryError | StackOverflowError again) {
                number += 0;
            }
        }
    }

    /** No ArrayDeque: it moves its end before it grows, and is empty if that fails, whoever runs it. */
    private static void all() {
        fill("ArrayList", new ArrayList<>());
        fill("LinkedList", new LinkedList<>());
        fill("PriorityQueue", new PriorityQueue<>());
        fill("ConcurrentLinkedQueue", new ConcurrentLinkedQueue<>());
        fill("HashMap", new HashMap<>());
        fill("LinkedHashMap", new LinkedHashMap<>());
        fill("TreeMap", new TreeMap<>());
        fill("ConcurrentHashMap", new ConcurrentHashMap<>());
    }

    public static void main(String[] args) {
        boolean done = false;
        while (!done) {
            try {
                all();
                done = true;
            } catch (OutOfMemoryError | StackOverflowError again) {
                done = false;
            }
        }
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
