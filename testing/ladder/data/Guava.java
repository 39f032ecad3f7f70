// library: com.google.guava:guava:33.4.0-jre
// library: com.google.guava:failureaccess:1.0.2
package data;

import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import com.google.common.collect.TreeRangeSet;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.Traverser;
import com.google.common.graph.ValueGraphBuilder;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.ByteStreams;
import com.google.common.io.CharSource;
import com.google.common.math.BigIntegerMath;
import com.google.common.math.IntMath;
import com.google.common.math.Stats;
import com.google.common.net.InternetDomainName;
import com.google.common.primitives.Ints;
import com.google.common.primitives.UnsignedLong;
import com.google.common.reflect.TypeToken;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Collections, caches, hashes, graphs, events, futures. */
public class Guava {
    private static void collections() {
        ImmutableMap<String, Integer> map = ImmutableMap.of("b", 2, "a", 1, "c", 3);
        System.out.println(map + " " + Maps.filterValues(map, value -> value > 1) + " " + ImmutableSortedSet.copyOf(map.keySet()).descendingSet());
        System.out.println(Multimaps.index(List.of("one", "two", "three", "four"), String::length));
        ArrayListMultimap<String, Integer> many = ArrayListMultimap.create();
        many.putAll("x", List.of(1, 2, 3));
        many.put("y", 4);
        System.out.println(many.asMap() + " " + many.size() + " " + TreeMultiset.create(List.of("q", "p", "q")).entrySet());
        HashBasedTable<Integer, String, Double> table = HashBasedTable.create();
        table.put(1, "a", 0.5);
        table.put(2, "b", 1.5);
        System.out.println(table.column("b") + " " + table.rowMap() + " " + HashBiMap.create(map).inverse().get(3));
        TreeRangeSet<Integer> ranges = TreeRangeSet.create();
        ranges.add(Range.closed(1, 10));
        ranges.remove(Range.open(3, 5));
        ranges.add(Range.closedOpen(20, 30));
        System.out.println(ranges + " " + ranges.complement() + " " + ImmutableRangeMap.of(Range.atLeast(3), "big").get(4));
        System.out.println(Lists.partition(Ints.asList(1, 2, 3, 4, 5), 2) + " " + Lists.cartesianProduct(List.of(1, 2), List.of(3, 4)));
        System.out.println(Sets.powerSet(Sets.newLinkedHashSet(List.of(1, 2, 3))).size() + " " + Sets.symmetricDifference(Sets.newTreeSet(List.of(1, 2)), Sets.newTreeSet(List.of(2, 3))));
        System.out.println(Ordering.natural().reverse().onResultOf(String::length).compound(Ordering.natural()).sortedCopy(List.of("bb", "a", "cc", "ddd")));
        System.out.println(Iterables.getLast(Iterables.limit(Iterables.cycle(1, 2, 3), 8)) + " " + Maps.difference(map, Map.of("a", 1, "b", 3, "d", 4)));
    }

    private static void strings() {
        System.out.println(Joiner.on('&').withKeyValueSeparator("=").join(ImmutableMap.of("k", 1, "l", 2)) + " " + Splitter.on(',').trimResults().omitEmptyStrings().splitToList(" a, ,b"));
        System.out.println(CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, "some_name_here") + " " + CharMatcher.inRange('0', '9').retainFrom("a1b22"));
        System.out.println(MoreObjects.toStringHelper("Thing").add("x", 1).add("y", null).omitNullValues().toString());
        System.out.println(BaseEncoding.base32().encode("hello".getBytes(StandardCharsets.UTF_8)) + " " + BaseEncoding.base16().lowerCase().encode(new byte[] {10, -1}));
        System.out.println(InternetDomainName.from("www.example.co.uk").topPrivateDomain() + " " + UnsignedLong.MAX_VALUE);
        System.out.println(BigIntegerMath.factorial(25) + " " + IntMath.sqrt(50, RoundingMode.HALF_UP) + " " + IntMath.binomial(10, 4));
        System.out.println(Stats.of(1, 2, 3, 4).populationVariance() + " " + new TypeToken<Map<String, List<Integer>>>() {}.resolveType(Map.class.getTypeParameters()[1]));
    }

    private static void hashes() {
        for (HashFunction function : List.of(Hashing.murmur3_128(7), Hashing.sipHash24(), Hashing.crc32c(), Hashing.sha256(), Hashing.farmHashFingerprint64(), Hashing.goodFastHash(32))) {
            if (function.bits() != 32 || function.equals(Hashing.crc32c())) {
                System.out.println(function.hashString("Guava", StandardCharsets.UTF_8));
            }
        }
        BloomFilter<Integer> filter = BloomFilter.create(Funnels.integerFunnel(), 500, 0.01);
        for (int number = 0; number < 500; number++) {
            filter.put(number * 3);
        }
        int found = 0;
        for (int number = 0; number < 1500; number++) {
            found += filter.mightContain(number) ? 1 : 0;
        }
        System.out.println(found + " " + Hashing.consistentHash(123_456_789L, 17));
    }

    private static void caches() throws ExecutionException {
        LoadingCache<Integer, String> cache = CacheBuilder.newBuilder().maximumSize(3).concurrencyLevel(1).recordStats()
                .removalListener(notice -> System.out.println("removed " + notice.getKey() + " " + notice.getCause()))
                .build(CacheLoader.from((Integer key) -> {
                    Preconditions.checkArgument(key >= 0, "negative: %s", key);
                    return "v" + key;
                }));
        for (int key : new int[] {1, 2, 3, 1, 4, 1}) {
            cache.get(key);
        }
        System.out.println(cache.stats().hitCount() + " " + cache.stats().missCount() + " " + new java.util.TreeMap<>(cache.asMap()));
        try {
            cache.getUnchecked(-1);
        } catch (RuntimeException wrong) {
            System.err.println(wrong.getClass().getSimpleName() + " " + wrong.getCause().getMessage());
        }
    }

    private static void graphs() {
        MutableValueGraph<String, Integer> graph = ValueGraphBuilder.directed().allowsSelfLoops(false).build();
        graph.putEdgeValue("a", "b", 1);
        graph.putEdgeValue("b", "c", 2);
        graph.putEdgeValue("c", "d", 3);
        System.out.println(graph.edges() + " " + Graphs.hasCycle(graph.asGraph()) + " " + Graphs.reachableNodes(graph.asGraph(), "b"));
        System.out.println(ImmutableList.copyOf(Traverser.forGraph(graph).breadthFirst("a")) + " " + Graphs.transpose(graph).successors("d"));
        try {
            graph.putEdgeValue("a", "a", 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }

    public static final class Listener {
        @Subscribe
        public void number(Integer number) {
            System.out.println("number " + number);
        }

        @Subscribe
        public void text(CharSequence text) {
            System.out.println("text " + text);
        }
    }

    public static void main(String[] words) throws IOException, ExecutionException, InterruptedException {
        collections();
        strings();
        hashes();
        caches();
        graphs();
        EventBus bus = new EventBus();
        bus.register(new Listener());
        bus.post(7);
        bus.post("seven");
        SettableFuture<Integer> first = SettableFuture.create();
        ListenableFuture<String> next = Futures.transform(first, value -> "<" + value + ">", MoreExecutors.directExecutor());
        first.set(5);
        System.out.println(next.get() + " " + Futures.allAsList(first, Futures.immediateFuture(6)).get());
        System.out.println(CharSource.wrap("x\ny\n").readLines() + " " + ByteStreams.newDataInput(Ints.toByteArray(258)).readInt());
    }
}
