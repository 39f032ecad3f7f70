package streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Object streams and collectors. */
public class Objects {
    record Person(String name, int age, String city) {}

    static void show(Object value) {
        System.out.println(value);
    }

    public static void main(String[] args) {
        List<Person> people = List.of(new Person("Ann", 30, "Oslo"), new Person("Bob", 25, "Rome"),
            new Person("Cid", 35, "Oslo"), new Person("Dan", 25, "Paris"), new Person("Eve", 41, "Rome"));
        show(people.stream().filter(p -> p.age() > 26).map(Person::name).toList());
        show(people.stream().mapToInt(Person::age).sum());
        show(people.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.counting())));
        show(people.stream().collect(Collectors.groupingBy(Person::age, TreeMap::new,
            Collectors.mapping(Person::name, Collectors.joining("+", "<", ">")))));
        show(people.stream().collect(Collectors.partitioningBy(p -> p.age() % 2 == 0,
            Collectors.averagingInt(Person::age))));
        show(new TreeMap<>(people.stream().collect(Collectors.toMap(Person::city, Person::age, Integer::sum))));
        show(people.stream().sorted(Comparator.comparing(Person::age).thenComparing(Person::name,
            Comparator.reverseOrder())).map(Person::name).collect(Collectors.joining(",")));
        show(people.stream().max(Comparator.comparingInt(Person::age)).get());
        show(people.stream().map(Person::city).distinct().count());
        show(people.stream().anyMatch(p -> p.age() > 40) + " " + people.stream().allMatch(p -> p.age() > 40)
            + " " + people.stream().noneMatch(p -> p.age() > 50) + " " + people.stream().findFirst().get().name());
        show(Stream.iterate(1, x -> x * 2).limit(10).skip(3).toList());
        show(Stream.iterate(1, x -> x < 100, x -> x * 3).reduce(0, Integer::sum));
        show(Stream.of("a,b", "c").flatMap(s -> Stream.of(s.split(","))).toList());
        show(Stream.of(5, 3, 8, 1).takeWhile(x -> x != 8).toList() + "" + Stream.of(5, 3, 8, 1).dropWhile(x -> x != 8).toList());
        List<String> log = new ArrayList<>();
        show(Stream.of(1, 2, 3, 4).peek(x -> log.add("p" + x)).filter(x -> x > 1).limit(2).map(x -> x * x).toList() + "" + log);
        show(Stream.concat(Stream.of(1), Stream.of(2)).map(String::valueOf).collect(Collectors.toCollection(ArrayList::new)));
        show(Stream.of(1, 2, 3).<String>mapMulti((x, sink) -> {
            for (int i = 0; i < x; i++) sink.accept(x + "" + i);
        }).toList());
        show(Stream.of("b", "a", "c").collect(Collectors.collectingAndThen(Collectors.toList(), List::reversed)));
        show(Stream.of(1, 2, 3, 4).collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(x -> x), (n, s) -> n + ":" + s)));
        show(Stream.of(1, 2, 3).collect(Collectors.reducing(0, x -> x * x, Integer::sum)));
        show(IntStream.range(0, 5).boxed().collect(Collectors.toMap(Function.identity(), x -> x * x)));
        try {
            Stream.of("x", "x").collect(Collectors.toMap(s -> s, s -> 1));
        } catch (IllegalStateException e) {
            show(e.getMessage());
        }
        Stream<Integer> used = Stream.of(1);
        used.count();
        try {
            used.count();
        } catch (IllegalStateException e) {
            show(e.getMessage());
        }
        show(Stream.of(3, 1, 2).sorted().map(Object::toString).reduce("", (a, b) -> a + b));
        Map<Boolean, List<Integer>> parts = IntStream.rangeClosed(1, 10).boxed().collect(Collectors.partitioningBy(x -> x > 5));
        show(parts.get(true) + "" + parts.get(false));
    }
}
