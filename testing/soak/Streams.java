import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/// Parallel streams and sorts, and futures one behind the other, in the common pool.
final class Streams extends Work {
    private static final int MOST = 20_000;

    Streams(AtomicBoolean ends) {
        super("common pool", ends);
    }

    @Override
    void start(SplittableRandom random) {
        thread("asker", () -> {
            while (!ends()) {
                long length = random.nextLong(1, MOST);
                check(LongStream.range(0, length).parallel().sum() == length * (length - 1) / 2, "a wrong sum");
                sort(random, (int) length);
                int futures = random.nextInt(1, 20);
                CompletableFuture<Integer> chain = CompletableFuture.supplyAsync(() -> 0);
                for (int number = 0; number < futures; number++) {
                    chain = chain.thenApplyAsync(value -> value + 1);
                }
                check(chain.get() == futures, "a wrong chain");
                steps.incrementAndGet();
            }
        });
    }

    private static void sort(SplittableRandom random, int length) {
        long[] numbers = random.longs(length).toArray();
        long[] sorted = numbers.clone();
        Arrays.parallelSort(sorted);
        Arrays.sort(numbers);
        check(Arrays.equals(numbers, sorted), "a wrong order");
    }

    @Override
    String mismatch() {
        return null;
    }
}
