// library: io.vavr:vavr:0.10.5
// library: io.vavr:vavr-match:0.10.5
package data;

import static io.vavr.API.$;
import static io.vavr.API.Case;
import static io.vavr.API.For;
import static io.vavr.API.Match;
import static io.vavr.Predicates.instanceOf;

import io.vavr.Function3;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.collection.CharSeq;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.PriorityQueue;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.vavr.control.Validation;

/** Persistent collections, control types, matching. */
public class Vavr {
    private static Validation<String, Integer> age(String text) {
        return Try.of(() -> Integer.parseInt(text)).toValidation(() -> "no number: " + text).flatMap(
                number -> number >= 0 ? Validation.valid(number) : Validation.invalid("negative: " + number));
    }

    public static void main(String[] words) {
        List<Integer> list = List.of(5, 3, 8).prepend(1).append(9);
        System.out.println(list + " " + list.sorted() + " " + list.foldLeft("", (text, number) -> text + number) + " " + list.sliding(2).toList());
        System.out.println(Vector.range(0, 2000).update(1234, -1).indexOf(-1) + " " + Vector.of(1, 2, 3).permutations().size() + " " + list.zipWithIndex().last());
        System.out.println(Stream.iterate(1, number -> number * 2).filter(number -> number > 10).take(5).toList() + " " + Stream.from(1).map(n -> n * n).takeWhile(n -> n < 50).sum());
        System.out.println(HashMap.of("a", 1).put("b", 2).merge(HashMap.of("b", 3, "c", 4), Integer::sum).toSortedMap(entry -> entry));
        System.out.println(TreeMap.of(2, "two", 1, "one").mapValues(String::length) + " " + HashSet.of(1, 2, 3).intersect(HashSet.of(2, 3, 4)).toSortedSet());
        System.out.println(PriorityQueue.of(3, 1, 2).dequeue() + " " + CharSeq.of("hello").distinct().mkString("-"));
        System.out.println(list.groupBy(number -> number % 2).toSortedMap(entry -> entry) + " " + list.partition(number -> number > 4));
        System.out.println(Option.of((String) null).map(String::length).getOrElse(-1) + " " + Option.some("x") + " " + Either.<String, Integer>right(5).map(n -> n + 1).swap());
        System.out.println(Try.of(() -> 1 / 0).recover(ArithmeticException.class, 7).get() + " " + Try.of(() -> List.empty().head()).getCause());
        System.out.println(Validation.combine(age("7"), age("x")).ap(Integer::sum) + " " + Validation.combine(age("7"), age("8")).ap(Integer::sum));
        for (Object value : new Object[] {1, "text", 2.5}) {
            System.out.println(Match(value).<String>of(Case($(instanceOf(Integer.class)), number -> "int " + number), Case($("text"), "the text"), Case($(), "other")));
        }
        System.out.println(For(List.of(1, 2), List.of("a", "b")).yield((number, letter) -> letter + number).toList());
        Function3<Integer, Integer, Integer, Integer> sum = (a, b, c) -> a + b + c;
        System.out.println(sum.curried().apply(1).apply(2).apply(3) + " " + sum.tupled().apply(Tuple.of(4, 5, 6)) + " " + sum.memoized().apply(7, 8, 9));
        int[] calls = {0};
        Lazy<Integer> lazy = Lazy.of(() -> ++calls[0]);
        System.out.println(lazy.get() + lazy.get() + " " + lazy.isEvaluated() + " " + Tuple.of(1, "x").map2(String::length));
        try {
            Option.none().get();
        } catch (java.util.NoSuchElementException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
