// library: one.util:streamex:0.8.3
package data;

import java.util.List;
import java.util.Map;
import one.util.streamex.EntryStream;
import one.util.streamex.IntStreamEx;
import one.util.streamex.Joining;
import one.util.streamex.MoreCollectors;
import one.util.streamex.StreamEx;

/** Streams with more operations. */
public class StreamExtensions {
    public static void main(String[] words) {
        System.out.println(StreamEx.of(1, 2, 4, 5, 6, 9).intervalMap((a, b) -> b == a + 1, (a, b) -> a + ".." + b).toList() + " " + StreamEx.of("a", "b", "c").pairMap(String::concat).joining(","));
        System.out.println(EntryStream.of(Map.of("k", 1)).mapValues(value -> value + 1).append("l", 5).invert().sorted(Map.Entry.comparingByKey()).mapKeyValue((key, value) -> key + value).toList());
        System.out.println(StreamEx.of("one", "two", "three").groupingBy(String::length) + " " + StreamEx.of(1, 2, 3, 4).partitioningBy(number -> number > 2) + " " + StreamEx.ofSubLists(List.of(1, 2, 3, 4, 5), 2).toList());
        System.out.println(IntStreamEx.rangeClosed(1, 5).foldLeft(1, (a, b) -> a * b) + " " + IntStreamEx.ofChars("abc").mapToObj(letter -> (char) letter).toList() + " " + StreamEx.iterate(1, number -> number * 2).takeWhile(number -> number < 100).toList());
        System.out.println(StreamEx.of(5, 3, 9).collect(MoreCollectors.minMax(Integer::compare, (low, high) -> low + "-" + high)).orElseThrow() + " " + StreamEx.of("long", "words", "here").collect(Joining.with(", ").maxChars(10).ellipsis("...")));
        System.out.println(StreamEx.of(1, 1, 2, 3, 3).runLengths().toList() + " " + StreamEx.of("x", "y").cross(1, 2).join("").toList() + " " + StreamEx.of(3, 1, 2).reverseSorted().scanLeft(Integer::sum));
        try {
            StreamEx.of("a", "a").toMap(text -> text, text -> 1);
        } catch (IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
