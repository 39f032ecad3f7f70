// library: org.eclipse.collections:eclipse-collections:11.1.0
// library: org.eclipse.collections:eclipse-collections-api:11.1.0
package data;

import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.bimap.MutableBiMap;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.BiMaps;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.impl.factory.Multimaps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.api.factory.SortedMaps;
import org.eclipse.collections.api.factory.primitive.IntIntMaps;
import org.eclipse.collections.api.factory.primitive.IntLists;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.factory.primitive.ObjectIntMaps;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.eclipse.collections.api.multimap.list.MutableListMultimap;
import org.eclipse.collections.api.partition.list.PartitionMutableList;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.list.mutable.FastList;

/** Lists, bags, multimaps, maps of primitives, lazy views. */
public class EclipseCollections {
    public static void main(String[] words) {
        MutableList<String> names = FastList.newListWith("Ada", "Grace", "Alan", "Barbara", "Edsger");
        System.out.println(names.select(name -> name.length() > 4) + " " + names.collect(String::length) + " " + names.detect(name -> name.startsWith("B")));
        System.out.println(names.groupBy(name -> name.charAt(0)) + " " + names.chunk(2) + " " + names.zipWithIndex().getLast());
        PartitionMutableList<String> halves = names.partition(name -> name.contains("a"));
        System.out.println(halves.getSelected() + " " + halves.getRejected() + " " + names.makeString("<", "|", ">"));
        System.out.println(names.injectInto(0, (int sum, String name) -> sum + name.length()) + " " + names.sumOfInt(String::length) + " " + names.maxBy(String::length));
        System.out.println(names.asLazy().reject(String::isEmpty).collect(String::toUpperCase).take(3).toList() + " " + names.toSortedListBy(String::length).reverseThis());
        ImmutableList<Integer> numbers = Lists.immutable.with(3, 1, 2).newWith(4);
        System.out.println(numbers + " " + numbers.castToList().size() + " " + numbers.toSortedSet() + " " + numbers.anySatisfy(number -> number > 3));
        MutableBag<String> bag = Bags.mutable.with("x", "y", "x");
        bag.addOccurrences("z", 5);
        System.out.println(bag.topOccurrences(2) + " " + bag.occurrencesOf("x") + " " + bag.sizeDistinct());
        MutableListMultimap<String, Integer> values = Multimaps.mutable.list.with("a", 1, "a", 2, "b", 3);
        System.out.println(values.get("a") + " " + values.flip().get(3) + " " + values.keyMultiValuePairsView().size());
        MutableBiMap<Integer, String> both = BiMaps.mutable.with(1, "one", 2, "two");
        System.out.println(both.inverse().get("two") + " " + Maps.mutable.with("k", 1).withKeyValue("l", 2).collectValues((key, value) -> key + value));
        System.out.println(SortedMaps.mutable.with("b", 1, "a", 2) + " " + Sets.mutable.with(1, 2, 3).intersect(Sets.mutable.with(2, 3, 4)).toSortedList());
        MutableIntList ints = IntLists.mutable.with(5, 3, 9, 3);
        System.out.println(ints.toSortedList() + " " + ints.sum() + " " + ints.average() + " " + ints.collect(number -> number * number) + " " + IntSets.mutable.ofAll(ints).size());
        MutableIntIntMap squares = IntIntMaps.mutable.empty();
        for (int number = 0; number < 100; number++) {
            squares.put(number, number * number);
        }
        System.out.println(squares.get(12) + " " + squares.size() + " " + squares.sum() + " " + squares.keysView().max());
        MutableObjectIntMap<String> counts = ObjectIntMaps.mutable.empty();
        for (String word : "to be or not to be".split(" ")) {
            counts.addToValue(word, 1);
        }
        System.out.println(counts.get("be") + " " + counts.keyValuesView().toSortedListBy(pair -> pair.getOne()));
        System.out.println(Interval.oneTo(10).by(3) + " " + Interval.oneTo(5).reduce(Integer::sum).get() + " " + Interval.zeroTo(4).toBag());
        System.out.println(names.asUnmodifiable().getFirst() + " " + names.asSynchronized().size());
        try {
            names.asUnmodifiable().add("new");
        } catch (UnsupportedOperationException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
