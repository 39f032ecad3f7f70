// library: org.pcollections:pcollections:4.0.2
package pcollections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.Empty;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PQueue;
import org.pcollections.PSequence;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.ConsPStack;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** Persistent collections: versions of a text's index share structure and stay unchanged. */
public class PCollectionsDriver {
    static final String TEXT = """
        the river runs to the sea and the sea is never full
        to the place where the rivers come from there they return again
        what has been will be again what has been done will be done again
        there is nothing new under the sun
        """;

    public static void main(String[] args) {
        PMap<String, PVector<Integer>> index = HashTreePMap.empty();
        List<PMap<String, PVector<Integer>>> versions = new ArrayList<>();
        int position = 0;
        for (String word : TEXT.split("\\s+")) {
            PVector<Integer> places = index.get(word);
            index = index.plus(word, (places == null ? TreePVector.<Integer>empty() : places).plus(position++));
            versions.add(index);
        }
        System.out.println(position + " " + index.size());
        new TreeMap<>(index).forEach((word, places) -> System.out.println(word + " " + places));
        System.out.println(versions.get(5).size() + " " + versions.get(20).get("sea") + " " + versions.get(40).get("again"));
        PMap<String, PVector<Integer>> less = index.minus("the").minusAll(List.of("sea", "sun", "nothing"));
        System.out.println(less.size() + " " + index.containsKey("the") + less.containsKey("the") + " " + index.equals(versions.getLast()));

        PVector<Integer> vector = TreePVector.empty();
        for (int i = 0; i < 500; i++) vector = i % 5 == 4 ? vector.minus(i / 2 % vector.size()) : vector.plus(vector.size() / 3, i);
        int digest = 0;
        for (int value : vector) digest = digest * 31 + value;
        System.out.println(vector.size() + " " + digest + " " + vector.subList(10, 15) + vector.with(0, -1).get(0) + vector.get(0));

        PStack<String> stack = ConsPStack.<String>empty().plus("a").plus("b").plus("c");
        System.out.println(stack + " " + stack.minus(0) + stack.plusAll(List.of("x", "y")) + stack.plus(1, "z") + stack.subList(1));
        PSet<Integer> set = HashTreePSet.empty();
        for (int i = 0; i < 1000; i++) set = i % 3 == 0 ? set.minus(i / 2) : set.plus(i);
        long sum = 0;
        for (int value : set) sum += value;
        System.out.println(set.size() + " " + sum + " " + set.contains(999) + set.contains(997));
        PQueue<Integer> queue = Empty.queue();
        for (int i = 0; i < 10; i++) queue = queue.plus(i * i);
        System.out.println(queue.peek() + " " + queue.minus().minus().peek() + " " + queue);
        PSortedMap<String, Integer> sorted = TreePMap.empty();
        for (String word : TEXT.split("\\s+")) sorted = sorted.plus(word, sorted.getOrDefault(word, 0) + 1);
        System.out.println(sorted);
        System.out.println(sorted.firstKey() + sorted.headMap("be") + sorted.ceilingEntry("p") + sorted.descendingMap().firstEntry() + sorted.minusFirstEntry().firstKey());
        PSortedSet<Integer> tree = TreePSet.<Integer>empty(Comparator.reverseOrder());
        for (int i = 0; i < 200; i++) tree = tree.plus(i * 37 % 101);
        System.out.println(tree.size() + " " + tree.first() + tree.floor(50) + tree.subSet(20, true, 15, true) + tree.minusLast().last());
        System.out.println(OrderedPSet.<String>empty().plus("z").plus("a").plus("z").plus("m"));
        PSequence<Integer> sequence = TreePVector.from(List.of(3, 1, 2));
        System.out.println(sequence.plusAll(1, List.of(7, 8)) + " " + sequence.hashCode() + sequence.equals(List.of(3, 1, 2)));
        try {
            deprecated(sequence);
        } catch (UnsupportedOperationException e) {
            System.out.println("persistent");
        }
        Map<String, Integer> plain = HashTreePMap.from(Map.of("k", 1));
        System.out.println(plain + " " + HashTreePMap.singleton("k", 1).equals(plain));
        int[] shared = {0};
        for (PMap<String, PVector<Integer>> version : versions) version.forEach((word, places) -> shared[0] += places.size());
        System.out.println(shared[0]);
    }

    @SuppressWarnings("deprecation")
    static void deprecated(List<Integer> list) {
        list.add(5);
    }
}
