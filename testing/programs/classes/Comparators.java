package classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Comparator chains and functional composition. */
public class Comparators {
    record Item(String name, Integer size, double price) {}

    static <T> Function<T, T> repeat(UnaryOperator<T> f, int times) {
        Function<T, T> result = Function.identity();
        for (int i = 0; i < times; i++) result = result.andThen(f);
        return result;
    }

    public static void main(String[] args) {
        List<Item> items = new ArrayList<>(Arrays.asList(new Item("b", 2, 1.5), new Item("a", 2, 2.5), new Item("c", null, 0.5),
            new Item("d", 1, 1.5), new Item("aa", 3, 1.5)));
        items.sort(Comparator.comparingDouble(Item::price).thenComparing(Item::size, Comparator.nullsFirst(Comparator.naturalOrder())));
        System.out.println(items.stream().map(Item::name).toList());
        items.sort(Comparator.comparing(Item::size, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Item::name));
        System.out.println(items.stream().map(Item::name).toList());
        items.sort(Comparator.comparing(Item::name, String.CASE_INSENSITIVE_ORDER).reversed());
        System.out.println(items.stream().map(Item::name).toList());
        items.sort(Comparator.<Item>comparingInt(item -> item.name().length()).reversed().thenComparing(Item::name));
        System.out.println(items.stream().map(Item::name).toList());
        System.out.println(repeat((Integer x) -> x * 2, 10).apply(3));
        System.out.println(repeat((String s) -> s + s.length(), 5).apply(""));
        Predicate<Integer> odd = x -> x % 2 == 1;
        Predicate<Integer> both = odd.and(Predicate.not(x -> x > 5)).or(Predicate.isEqual(8));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 10; i++) if (both.test(i)) out.append(i);
        System.out.println(out);
        try {
            items.sort(Comparator.comparing(Item::size));
        } catch (NullPointerException e) {
            System.out.println("null size");
        }
    }
}
