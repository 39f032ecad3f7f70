// library: org.jetbrains.kotlin:kotlin-stdlib:2.1.0
package language;

import java.util.List;
import java.util.Map;
import kotlin.Pair;
import kotlin.collections.ArrayDeque;
import kotlin.collections.CollectionsKt;
import kotlin.collections.MapsKt;
import kotlin.ranges.IntRange;
import kotlin.ranges.RangesKt;
import kotlin.sequences.Sequence;
import kotlin.sequences.SequencesKt;
import kotlin.text.Regex;
import kotlin.text.StringsKt;

/** Kotlin's collections, sequences, texts and durations, from Java. */
public class KotlinLibrary {
    public static void main(String[] words) {
        List<Integer> numbers = CollectionsKt.listOf(5, 3, 8, 1, 9, 2);
        System.out.println(CollectionsKt.chunked(numbers, 4) + " " + CollectionsKt.windowed(numbers, 3, 2, false) + " " + CollectionsKt.sorted(numbers));
        System.out.println(CollectionsKt.groupBy(numbers, number -> number % 3) + " " + CollectionsKt.zip(numbers, List.of("a", "b")) + " " + CollectionsKt.takeWhile(numbers, number -> number != 1));
        System.out.println(CollectionsKt.joinToString(numbers, "|", "<", ">", 4, "...", number -> "n" + number) + " " + CollectionsKt.sumOfInt(numbers) + " " + CollectionsKt.partition(numbers, number -> number > 4));
        Sequence<Integer> sequence = SequencesKt.generateSequence(1, number -> number * 3);
        System.out.println(SequencesKt.toList(SequencesKt.take(SequencesKt.filter(sequence, number -> number > 10), 4)) + " " + SequencesKt.count(SequencesKt.takeWhile(sequence, number -> number < 1000)));
        System.out.println(StringsKt.trimMargin("\n  |one\n  | two\n", "|").replace('\n', '/') + " " + StringsKt.removeSurrounding("[x]", "[", "]") + " " + StringsKt.substringAfterLast("a.b.c", '.', "none"));
        System.out.println(StringsKt.toIntOrNull("12x") + " " + StringsKt.toIntOrNull("ff", 16) + " " + StringsKt.commonPrefixWith("prefix", "press", false) + " " + StringsKt.reversed("abc") + " " + StringsKt.padStart("7", 3, '0'));
        System.out.println(new Regex("(\\w)(\\d)").replace("a1 b2", match -> match.getGroupValues().get(2) + match.getGroupValues().get(1)) + " " + new Regex("\\s+").split("a  b c", 0));
        IntRange range = new IntRange(1, 10);
        System.out.println(range + " " + RangesKt.step(range, 4) + " " + RangesKt.coerceIn(15, range) + " " + CollectionsKt.last(RangesKt.downTo(5, 2)));
        ArrayDeque<String> deque = new ArrayDeque<>();
        deque.addFirst("b");
        deque.addFirst("a");
        deque.addLast("c");
        System.out.println(deque + " " + deque.removeLast() + " " + new Pair<>("k", 1) + " " + MapsKt.toList(MapsKt.mapOf(new Pair<>("x", 1), new Pair<>("y", 2))));
        System.out.println(MapsKt.filterKeys(Map.of("a", 1, "b", 2), key -> key.equals("b")) + " " + CollectionsKt.binarySearch(List.of(1, 3, 5, 7), 5, 0, 4));
        System.out.println(kotlin.random.RandomKt.Random(42).nextInt(1000) + " " + kotlin.KotlinVersion.CURRENT);
        try {
            CollectionsKt.first(List.of());
        } catch (java.util.NoSuchElementException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
