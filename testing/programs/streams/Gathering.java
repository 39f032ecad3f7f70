package streams;

import java.util.List;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gatherers, collectors of our own, spliterators, laziness and closing. */
public class Gathering {
    static void show(Object value) {
        System.out.println(value);
    }

    public static void main(String[] args) {
        show(Stream.of(1, 2, 3, 4, 5).gather(Gatherers.windowFixed(2)).toList());
        show(Stream.of(1, 2, 3, 4).gather(Gatherers.windowSliding(3)).toList());
        show(Stream.of(1, 2, 3).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        show(Stream.of("a", "b").gather(Gatherers.fold(() -> "", (x, y) -> x + y)).findFirst().get());
        Collector<String, StringBuilder, String> reversed = Collector.of(StringBuilder::new,
            (b, s) -> b.insert(0, s), (a, b) -> b.append(a), StringBuilder::toString);
        show(Stream.of("x", "y", "z").collect(reversed));
        Spliterator<Integer> spliterator = List.of(1, 2, 3, 4).spliterator();
        Spliterator<Integer> half = spliterator.trySplit();
        half.forEachRemaining(System.out::print);
        spliterator.tryAdvance(System.out::println);
        show(StreamSupport.stream(spliterator, false).toList());
        int[] made = {0};
        Supplier<Integer> supplier = () -> ++made[0];
        show(Stream.generate(supplier).map(x -> x * x).filter(x -> x % 5 == 0).findFirst().get() + " " + made[0]);
        try (Stream<String> stream = Stream.of("c").onClose(() -> System.out.println("closed"))) {
            show(stream.toList());
        }
        show(Stream.builder().add(1).add("b").build().toList());
        show(Stream.ofNullable(null).count() + Stream.empty().count());
    }
}
