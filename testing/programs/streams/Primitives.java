package streams;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** IntStream, LongStream and DoubleStream. */
public class Primitives {
    static void show(Object value) {
        System.out.println(value);
    }

    public static void main(String[] args) {
        show(IntStream.range(0, 100).filter(x -> x % 7 == 0).sum());
        show(IntStream.rangeClosed(1, 5).mapToObj(x -> "n" + x).collect(Collectors.joining("|")));
        show(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        show(DoubleStream.of(1.5, 2.5, 3).average().getAsDouble() + " " + DoubleStream.empty().max());
        show(IntStream.of(3, 1, 2).sorted().boxed().toList() + " " + IntStream.of(1, 1, 2).distinct().count());
        IntSummaryStatistics statistics = IntStream.of(4, 8, 15, 16, 23, 42).summaryStatistics();
        show(statistics.getMin() + " " + statistics.getMax() + " " + statistics.getAverage() + " " + statistics.getSum());
        show(Arrays.toString(IntStream.iterate(1, x -> x * 3).limit(8).toArray()));
        show("hello".chars().mapToObj(c -> String.valueOf((char) (c + 1))).collect(Collectors.joining()));
        show(IntStream.range(0, 10).asLongStream().map(x -> x * x).max().getAsLong());
        show(IntStream.range(0, 5).mapToDouble(x -> x / 2.0).sum());
        show(new Random(5).ints(5, 0, 10).boxed().toList());
        show(IntStream.range(0, 3).flatMap(x -> IntStream.range(0, x)).boxed().toList());
        show(IntStream.concat(IntStream.of(1), IntStream.of(2, 3)).anyMatch(x -> x == 3));
        PrimitiveIterator.OfInt iterator = IntStream.of(7, 8).iterator();
        show(iterator.nextInt() + iterator.next());
        show(LongStream.range(0, 1000000).filter(x -> (x & x - 1) == 0).count());
        show(DoubleStream.iterate(1, x -> x / 2).limit(50).sum());
        show(Arrays.stream(new int[] {1, 2, 3, 4}, 1, 3).sum());
        show(IntStream.rangeClosed(2, 50).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).boxed().toList());
        show(DoubleStream.of(3.1, 2.2).mapToLong(Math::round).sum() + DoubleStream.of(0.1, 0.2, 0.3).sum());
        show(IntStream.empty().average().isPresent() + " " + IntStream.of(5).min().getAsInt());
        int[] counts = new int[4];
        IntStream.range(0, 100).forEach(x -> counts[x % 4] += x);
        show(Arrays.toString(counts));
        show(IntStream.range(0, 20).skip(15).peek(x -> counts[0]++).takeWhile(x -> x < 18).sum() + " " + counts[0]);
    }
}
