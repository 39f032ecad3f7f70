// library: it.unimi.dsi:fastutil-core:8.5.15
package data;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayFIFOQueue;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Collections of primitives, sorts with strategies, serialisation. */
public class FastUtil {
    public static void main(String[] words) throws Exception {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        counts.defaultReturnValue(-1);
        Long2LongOpenHashMap large = new Long2LongOpenHashMap();
        int state = 7;
        for (int index = 0; index < 10_000; index++) {
            state = state * 1_103_515_245 + 12_345;
            counts.addTo(state >>> 26, 2);
            large.put(state, index);
        }
        System.out.println(counts.size() + " " + counts.get(5) + " " + counts.get(1000) + " " + large.size() + " " + counts.hashCode());
        large.long2LongEntrySet().removeIf(entry -> (entry.getLongKey() & 1) == 0);
        System.out.println(large.size() + " " + large.values().longStream().sum());
        Int2ObjectAVLTreeMap<String> tree = new Int2ObjectAVLTreeMap<>();
        for (int key = 0; key < 20; key++) {
            tree.put(key * 37 % 101, "v" + key);
        }
        System.out.println(tree.headMap(30) + " " + tree.firstIntKey() + " " + tree.tailMap(95));
        IntArrayList list = new IntArrayList(new int[] {5, 3, 8, 1});
        list.addElements(2, new int[] {9, 9});
        list.sort((a, b) -> Integer.compare(b, a));
        System.out.println(list + " " + list.indexOf(9) + " " + list.subList(1, 3));
        int[] numbers = new int[1000];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = index * 7919 % 1009;
        }
        int[] copy = numbers.clone();
        IntArrays.radixSort(numbers);
        IntArrays.mergeSort(copy);
        System.out.println(java.util.Arrays.equals(numbers, copy) + " " + IntArrays.binarySearch(numbers, 500));
        Arrays.quickSort(0, copy.length, (a, b) -> Integer.compare(copy[b], copy[a]), (a, b) -> IntArrays.swap(copy, a, b));
        System.out.println(copy[0] + " " + copy[999]);
        IntHeapPriorityQueue queue = new IntHeapPriorityQueue(new int[] {4, 1, 3});
        queue.enqueue(0);
        System.out.println(queue.dequeueInt() + " " + queue.dequeueInt() + " " + new IntRBTreeSet(new int[] {3, 1, 2}).subSet(2, 9));
        IntLinkedOpenHashSet linked = new IntLinkedOpenHashSet(new int[] {3, 1, 2});
        linked.addAndMoveToFirst(2);
        System.out.println(linked + " " + new IntOpenHashSet(linked).contains(1));
        LongArrayFIFOQueue fifo = new LongArrayFIFOQueue(2);
        for (long value = 0; value < 10; value++) {
            fifo.enqueue(value);
        }
        System.out.println(fifo.dequeueLong() + " " + fifo.lastLong() + " " + fifo.size());
        Object2IntLinkedOpenHashMap<String> words2 = new Object2IntLinkedOpenHashMap<>();
        for (String word : "the cat and the hat".split(" ")) {
            words2.mergeInt(word, 1, Integer::sum);
        }
        System.out.println(words2 + " " + words2.firstKey() + " " + ObjectArrayList.of("a", "b"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ObjectOutputStream(out).writeObject(words2);
        System.out.println(new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject().equals(words2));
        try {
            list.getInt(99);
        } catch (IndexOutOfBoundsException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
