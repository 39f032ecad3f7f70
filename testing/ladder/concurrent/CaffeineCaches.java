// library: com.github.ben-manes.caffeine:caffeine:3.2.0
package concurrent;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sizes, weights, expiry by a clock of our own, loading now and later. */
public class CaffeineCaches {
    public static void main(String[] words) {
        AtomicLong clock = new AtomicLong();
        Cache<String, Integer> timed = Caffeine.newBuilder().executor(Runnable::run).ticker(clock::get)
                .expireAfterWrite(Duration.ofMinutes(1)).recordStats()
                .removalListener((String key, Integer value, RemovalCause cause) -> System.out.println("gone " + key + " " + value + " " + cause)).build();
        timed.put("a", 1);
        clock.addAndGet(Duration.ofSeconds(40).toNanos());
        timed.put("b", 2);
        System.out.println(timed.getIfPresent("a") + " " + timed.get("c", String::length));
        clock.addAndGet(Duration.ofSeconds(30).toNanos());
        System.out.println(timed.getIfPresent("a") + " " + timed.getIfPresent("b"));
        timed.cleanUp();
        timed.invalidate("b");
        CacheStats stats = timed.stats();
        System.out.println(stats.hitCount() + " " + stats.missCount() + " " + stats.evictionCount() + " " + timed.asMap());
        LoadingCache<Integer, String> sized = Caffeine.newBuilder().executor(Runnable::run).maximumSize(10).build(key -> "v" + key);
        for (int key = 0; key < 200; key++) {
            sized.get(key % 25);
        }
        sized.cleanUp();
        System.out.println(sized.estimatedSize() + " " + new TreeMap<>(sized.getAll(List.of(1, 2))));
        Cache<String, String> weighed = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(20)
                .weigher((String key, String value) -> value.length()).build();
        weighed.put("x", "twelve chars");
        weighed.put("y", "another fifteen");
        weighed.cleanUp();
        System.out.println(weighed.estimatedSize() + " " + weighed.policy().eviction().orElseThrow().weightedSize().orElse(-1));
        AsyncLoadingCache<Integer, Integer> later = Caffeine.newBuilder().executor(Runnable::run).buildAsync(key -> key * key);
        System.out.println(later.get(12).join() + " " + later.synchronous().getAll(List.of(3, 4)) + " " + later.getIfPresent(99));
        Cache<Object, String> weak = Caffeine.newBuilder().weakKeys().softValues().executor(Runnable::run).build();
        Object key = new Object();
        weak.put(key, "held");
        System.out.println(weak.getIfPresent(key) + " " + weak.getIfPresent(new Object()));
        try {
            sized.getAll(Map.of("wrong", 1).values()).forEach((k, v) -> System.out.println(k + v));
            Caffeine.newBuilder().maximumSize(1).maximumWeight(2);
        } catch (IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
