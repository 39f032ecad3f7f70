// library: org.scala-lang:scala-library:2.13.16
// library: org.scala-lang.modules:scala-parser-combinators_2.13:2.4.0
package language;

import scala.Function2;
import scala.Option;
import scala.Some;
import scala.Tuple2;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.List;
import scala.collection.immutable.Map;
import scala.collection.immutable.Range;
import scala.collection.immutable.Vector;
import scala.collection.mutable.ArrayBuffer;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.BigDecimal;
import scala.util.Either;
import scala.util.matching.Regex;

/** Scala's collections and a calculator of parser combinators, from Java. */
public class ScalaParsers {
    public static void main(String[] words) {
        List<Integer> list = CollectionConverters.asScala(java.util.List.of(5, 3, 8, 1)).toList();
        System.out.println(list + " " + list.reverse() + " " + list.map(number -> number * 2) + " " + list.foldLeft(0, (Integer sum, Integer number) -> sum + number));
        System.out.println(list.sorted(scala.math.Ordering.comparatorToOrdering(java.util.Comparator.<Integer>naturalOrder())) + " " + list.mkString("<", ", ", ">") + " " + list.partition(number -> number > 4));
        Vector<String> vector = CollectionConverters.asScala(java.util.Collections.nCopies(100, "v")).toVector();
        System.out.println(vector.size() + " " + vector.apply(42) + " " + vector.take(3) + " " + vector.drop(98).mkString());
        Map<String, Integer> map = new HashMap<String, Integer>().updated("a", 1).updated("b", 2);
        System.out.println(map.get("a") + " " + map.get("c") + " " + map.removed("a") + " " + CollectionConverters.asJava(map).containsKey("b"));
        Range range = scala.collection.immutable.Range$.MODULE$.inclusive(1, 10, 3);
        System.out.println(range + " " + range.toList() + " " + range.length());
        ArrayBuffer<String> buffer = new ArrayBuffer<>();
        buffer.append("x").append("y").insert(1, "between");
        System.out.println(buffer + " " + buffer.zipWithIndex());
        System.out.println(scala.math.BigInt$.MODULE$.apply("123456789012345678901234567890").pow(2) + " " + BigDecimal.javaBigDecimal2bigDecimal(new java.math.BigDecimal("1.10")).setScale(1));
        Option<Integer> some = new Some<>(5);
        System.out.println(some.map(number -> number + 1) + " " + Option.apply((String) null) + " " + new Tuple2<>("k", 1).swap());
        Either<String, Integer> right = new scala.util.Right<>(3);
        System.out.println(right.map(number -> number * 2) + " " + scala.util.Try$.MODULE$.apply(() -> Integer.parseInt("x")).isFailure());
        Regex regex = new scala.collection.StringOps("(\\d+)-(\\w+)").r();
        System.out.println(regex.replaceAllIn("12-ab 34-cd", "$2") + " " + regex.findFirstIn("x 7-z"));
        System.out.println(Fold.of(list, (a, b) -> a - b));
        scala.util.parsing.input.CharSequenceReader reader = new scala.util.parsing.input.CharSequenceReader("12 + 3");
        System.out.println(reader.first() + " " + reader.drop(3).pos() + " " + reader.pos().longString().replace('\n', '/'));
        try {
            scala.collection.immutable.Nil$.MODULE$.head();
        } catch (java.util.NoSuchElementException wrong) {
            System.err.println(wrong.getMessage());
        }
    }

    static final class Fold {
        static int of(List<Integer> list, Function2<Integer, Integer, Integer> function) {
            return list.reduceLeft(function);
        }
    }
}
