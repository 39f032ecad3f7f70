// library: org.apache.commons:commons-collections4:4.4
package commons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.commons.collections4.Bag;
import org.apache.commons.collections4.BidiMap;
import org.apache.commons.collections4.CollectionUtils;
import org.apache.commons.collections4.FluentIterable;
import org.apache.commons.collections4.IterableUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.collections4.MapUtils;
import org.apache.commons.collections4.MultiValuedMap;
import org.apache.commons.collections4.OrderedMap;
import org.apache.commons.collections4.Transformer;
import org.apache.commons.collections4.Trie;
import org.apache.commons.collections4.bag.TreeBag;
import org.apache.commons.collections4.bidimap.DualTreeBidiMap;
import org.apache.commons.collections4.bidimap.TreeBidiMap;
import org.apache.commons.collections4.comparators.ComparatorChain;
import org.apache.commons.collections4.functors.InvokerTransformer;
import org.apache.commons.collections4.iterators.PermutationIterator;
import org.apache.commons.collections4.keyvalue.MultiKey;
import org.apache.commons.collections4.list.CursorableLinkedList;
import org.apache.commons.collections4.list.TreeList;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.collections4.map.LazyMap;
import org.apache.commons.collections4.map.LinkedMap;
import org.apache.commons.collections4.map.MultiKeyMap;
import org.apache.commons.collections4.multimap.ArrayListValuedHashMap;
import org.apache.commons.collections4.queue.CircularFifoQueue;
import org.apache.commons.collections4.trie.PatriciaTrie;

/** Bags, maps both ways, tries, lists as trees, functors. */
public class CommonsCollections {
    public static void main(String[] words) {
        Bag<String> bag = new TreeBag<>(List.of("a", "b", "a", "c"));
        bag.add("b", 3);
        System.out.println(bag + " " + bag.getCount("b") + " " + bag.uniqueSet());
        BidiMap<String, Integer> both = new DualTreeBidiMap<>();
        both.put("one", 1);
        both.put("two", 2);
        both.put("uno", 1);
        System.out.println(both + " " + both.getKey(1) + " " + both.inverseBidiMap() + " " + new TreeBidiMap<>(both).firstKey());
        MultiValuedMap<String, Integer> values = new ArrayListValuedHashMap<>();
        for (int number = 0; number < 10; number++) {
            values.put(number % 3 == 0 ? "fizz" : "other", number);
        }
        System.out.println(values.get("fizz") + " " + values.size() + " " + values.containsMapping("other", 4));
        LRUMap<String, Integer> recent = new LRUMap<>(3);
        for (String word : "a b c a d a e".split(" ")) {
            recent.put(word, word.charAt(0) - 'a');
            recent.get("a");
        }
        System.out.println(recent);
        OrderedMap<String, Integer> ordered = new LinkedMap<>();
        ordered.put("x", 1);
        ordered.put("y", 2);
        System.out.println(ordered.nextKey("x") + ordered.lastKey() + ordered.mapIterator().next());
        MultiKeyMap<String, String> cells = new MultiKeyMap<>();
        cells.put("row", "column", "cell");
        System.out.println(cells.get("row", "column") + " " + cells.get("column", "row") + " " + new MultiKey<>("a", "b"));
        Trie<String, Integer> trie = new PatriciaTrie<>(Map.of("romane", 1, "romanus", 2, "romulus", 3, "rubens", 4));
        System.out.println(trie.prefixMap("rom") + " " + trie.firstKey() + " " + trie.headMap("romu"));
        Map<String, Integer> lazy = LazyMap.lazyMap(new TreeMap<>(), (Transformer<String, Integer>) String::length);
        System.out.println(lazy.get("four") + " " + lazy);
        System.out.println(CollectionUtils.union(List.of(1, 2, 2), List.of(2, 3)) + " " + CollectionUtils.intersection(List.of(1, 2), List.of(2, 3)));
        System.out.println(CollectionUtils.disjunction(List.of(1, 2), List.of(2, 3)) + " " + CollectionUtils.getCardinalityMap(List.of("p", "q", "p")));
        System.out.println(ListUtils.longestCommonSubsequence("ABCBDAB", "BDCABA") + " " + ListUtils.partition(List.of(1, 2, 3, 4, 5), 2));
        List<Collection<Integer>> all = new ArrayList<>();
        new PermutationIterator<>(List.of(1, 2, 3)).forEachRemaining(all::add);
        System.out.println(all);
        CircularFifoQueue<Integer> queue = new CircularFifoQueue<>(3);
        Collections.addAll(queue, 1, 2, 3, 4, 5);
        System.out.println(queue + " " + queue.isAtFullCapacity());
        TreeList<Integer> tree = new TreeList<>();
        for (int index = 0; index < 1000; index++) {
            tree.add(index / 2, index * 7 % 31);
        }
        System.out.println(tree.indexOf(30) + " " + tree.hashCode());
        CursorableLinkedList<String> list = new CursorableLinkedList<>(List.of("a", "b", "c"));
        CursorableLinkedList.Cursor<String> cursor = list.cursor(1);
        list.addFirst("first");
        cursor.next();
        cursor.add("new");
        System.out.println(list);
        ComparatorChain<String> chain = new ComparatorChain<>();
        chain.addComparator((a, b) -> Integer.compare(a.length(), b.length()));
        chain.addComparator(Collections.reverseOrder());
        String[] sorted = {"bb", "a", "ccc", "aa", "b"};
        Arrays.sort(sorted, chain);
        System.out.println(Arrays.toString(sorted));
        System.out.println(FluentIterable.of(1, 2, 3, 4, 5, 6).filter(n -> n % 2 == 0).transform(n -> n * n).loop().limit(5));
        System.out.println(IterableUtils.toString(List.of(1, 2), n -> "<" + n + ">") + InvokerTransformer.invokerTransformer("length").transform("twelve"));
        MapUtils.verbosePrint(System.out, "map", new TreeMap<>(Map.of("k", Map.of("inner", 1), "l", "v")));
        try {
            new HashMap<String, String>();
            MapUtils.fixedSizeMap(new HashMap<>(Map.of("k", "v"))).put("new", "w");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            new LinkedMap<String, String>().firstKey();
        } catch (NoSuchElementException wrong) {
            System.err.println(wrong);
        }
    }
}
