package arrays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Arrays.sort on all types and sizes (each of its strategies), stable sorting of objects, Collections. */
public class LibrarySorts {
    record Item(int key, int order) {}

    public static void main(String[] args) {
        Random random = new Random(7);
        for (int size : new int[] {5, 40, 300, 5000, 20000}) {
            int[] ints = random.ints(size).toArray();
            Arrays.sort(ints);
            System.out.println(Arrays.hashCode(ints));
            long[] longs = random.longs(size).toArray();
            Arrays.sort(longs);
            System.out.println(Arrays.hashCode(longs));
            double[] doubles = random.doubles(size, -1, 1).toArray();
            doubles[0] = Double.NaN;
            doubles[1] = -0.0;
            doubles[2] = 0.0;
            doubles[3] = Double.NEGATIVE_INFINITY;
            Arrays.sort(doubles);
            System.out.println(Arrays.hashCode(doubles));
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            Arrays.sort(bytes);
            System.out.println(Arrays.hashCode(bytes));
            char[] chars = new char[size];
            for (int i = 0; i < size; i++) chars[i] = (char) random.nextInt(65536);
            Arrays.sort(chars);
            System.out.println(Arrays.hashCode(chars));
            Item[] items = new Item[size];
            for (int i = 0; i < size; i++) items[i] = new Item(random.nextInt(20), i);
            Arrays.sort(items, Comparator.comparingInt(Item::key));
            boolean stable = true;
            for (int i = 1; i < size; i++) {
                stable &= items[i - 1].key() < items[i].key()
                    || items[i - 1].key() == items[i].key() && items[i - 1].order() < items[i].order();
            }
            System.out.println(stable);
        }
        int[] organ = new int[1000];
        for (int i = 0; i < 1000; i++) organ[i] = i < 500 ? i : 1000 - i;
        Arrays.sort(organ, 100, 900);
        System.out.println(Arrays.hashCode(organ));
        List<String> words = new ArrayList<>(List.of("pear", "fig", "apple", "kiwi", "date"));
        Collections.sort(words);
        System.out.println(words);
        words.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        System.out.println(words);
        Collections.reverse(words);
        Collections.swap(words, 0, 4);
        Collections.rotate(words, 2);
        System.out.println(words + " " + Collections.max(words) + Collections.min(words));
        Collections.shuffle(words, new Random(3));
        System.out.println(words);
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(Arrays.toString(boxed));
        Arrays.parallelSort(organ);
        System.out.println(organ[0] + " " + organ[999]);
        try {
            Arrays.sort(new Object[] {"a", 1});
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
    }
}
