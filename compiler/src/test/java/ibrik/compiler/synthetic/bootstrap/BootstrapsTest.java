package ibrik.compiler.synthetic.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs small programs on HotSpot twice: as javac wrote them, and with every `invokedynamic` replaced by its expansion.
class BootstrapsTest {
    @TempDir
    Path folder;

    private void behavesAsLinkedByHotSpot(String source) throws Exception {
        var program = ExpandedProgram.compile(folder, source);
        String expected = program.runOriginal();
        assertFalse(expected.isBlank());
        assertEquals(expected, program.runExpanded());
        assertTrue(program.expandedSites() > 0);
    }

    @Test
    void lambdasAdaptArgumentsAndResults() throws Exception {
        behavesAsLinkedByHotSpot("""
                import java.util.*;
                import java.util.function.*;
                public class Main {
                    interface IntToLong { long apply(int i); }
                    interface Get<T> { T get(); }
                    interface StringGet extends Get<String> { String get(); }
                    static long twice(long x) { return 2 * x; }
                    static double third(double x) { return x / 3; }
                    private int seed = 5;
                    private int add(int x, long y) { return (int) (seed + x + y); }
                    IntUnaryOperator adder(int x) { return y -> add(x, y); }
                    Supplier<String> bound() { return this::toString; }
                    public String toString() { return "main " + seed; }
                    public static void main(String[] args) {
                        IntToLong widen = Main::twice;
                        System.out.println(widen.apply(7));
                        Function<Integer, Object> unbox = Main::twice;
                        System.out.println(unbox.apply(8));
                        Function<Integer, Double> both = Main::third;
                        System.out.println(both.apply(10));
                        ToIntFunction<String> length = String::length;
                        System.out.println(length.applyAsInt("four"));
                        Supplier<List<String>> make = ArrayList::new;
                        System.out.println(make.get());
                        IntFunction<int[]> array = int[]::new;
                        System.out.println(array.apply(3).length);
                        StringGet bridged = () -> "bridged";
                        Get<String> plain = bridged;
                        System.out.println(plain.get());
                        Runnable marked = (Runnable & java.io.Serializable) () -> System.out.println("marked");
                        marked.run();
                        System.out.println(marked instanceof java.io.Serializable);
                        System.out.println(new Main().adder(3).applyAsInt(4));
                        System.out.println(new Main().bound().get());
                        long wide = 1L << 40; double real = 2.5; String text = "t"; byte small = -1; char c = 'x';
                        Supplier<Object> captures = () -> wide + real + text + small + c;
                        System.out.println(captures.get());
                        Consumer<String> drop = new ArrayList<String>()::add;
                        drop.accept("dropped");
                        Comparator<String> order = String::compareToIgnoreCase;
                        System.out.println(order.reversed().compare("a", "B"));
                        BiFunction<Object, Object, Boolean> equal = Objects::equals;
                        System.out.println(equal.apply(1, 1));
                        Function raw = (Function<String, Integer>) String::length;
                        try {
                            raw.apply(3);
                        } catch (ClassCastException e) {
                            System.out.println("not a string");
                        }
                        Runnable first = Main::nothing, second = Main::nothing;
                        System.out.println(first == second);
                        for (int i = 0, same = 0; i < 2; i++) {
                            Runnable again = Main::nothing;
                            same = System.identityHashCode(again);
                            if (i == 1) System.out.println(same != 0);
                        }
                        Supplier<Character> boxed = () -> 'c';
                        System.out.println(boxed.get());
                        try {
                            String none = args.length == 0 ? null : "";
                            Supplier<Integer> s = none::length;
                        } catch (NullPointerException e) {
                            System.out.println("null receiver");
                        }
                    }
                    static void nothing() {}
                }
                """);
    }

    @Test
    void concatenationPrintsAllTypes() throws Exception {
        behavesAsLinkedByHotSpot("""
                public class Main {
                    static int count;
                    static class Tracer { public String toString() { return "T" + ++count; } }
                    static class Nameless { public String toString() { return null; } }
                    public static void main(String[] args) {
                        byte b = -3; short s = 300; char c = '\\u20ac'; long l = Long.MIN_VALUE;
                        float f = -0.0f; double d = 1e-5; boolean z = true; Object none = null; String no = null;
                        char[] letters = {'a'};
                        System.out.println("" + b + s + c + l + f + d + z + none + no);
                        System.out.println(f + "" + Float.NaN + Double.MIN_VALUE + 1.0f / 3 + 100.0 / 3 + 1e21);
                        System.out.println(new Tracer() + "-" + new Tracer() + count + new Nameless());
                        System.out.println("\\1 tag \\2" + c + "\\1" + b);
                        System.out.println(("" + letters).startsWith("[C@"));
                        String a = "x"; a += 1; a += 'y'; a += 2L; a += null;
                        System.out.println(a);
                        CharSequence sequence = new StringBuilder("builder");
                        System.out.println("s:" + sequence + Integer.valueOf(4) + Character.valueOf('q'));
                    }
                }
                """);
    }

    @Test
    void recordsCompareHashAndPrint() throws Exception {
        behavesAsLinkedByHotSpot("""
                public class Main {
                    record Empty() {}
                    record Pair<A, B>(A first, B second) {}
                    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, Object o, int[] a) {}
                    static All all(float f, double d) {
                        return new All(true, (byte) 1, (short) 2, '3', 4, 5L << 33, f, d, "o", null);
                    }
                    public static void main(String[] args) {
                        System.out.println(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()));
                        System.out.println(new Pair<>("a", null) + " " + new Pair<>(1, 2).hashCode());
                        System.out.println(all(1, 2) + " " + all(1, 2).hashCode() + all(1, 2).equals(all(1, 2)));
                        System.out.println(all(0f, 2).equals(all(-0f, 2)));
                        System.out.println(all(Float.NaN, Double.NaN).equals(all(Float.NaN, Double.NaN)));
                        System.out.println(all(1, -0.0).hashCode() + " " + all(1, 0.0).equals(all(1, -0.0)));
                        System.out.println(new Pair<>(1, 2).equals(null) + " " + new Pair<>(1, 2).equals("x"));
                        record Local(int x) {}
                        System.out.println(new Local(3));
                    }
                }
                """);
    }

    @Test
    void switchesOverPatternsAndEnums() throws Exception {
        behavesAsLinkedByHotSpot("""
                public class Main {
                    enum Color { RED, GREEN, BLUE }
                    sealed interface Shape permits Circle, Square, Kind {}
                    record Circle(double r) implements Shape {}
                    record Square(int side) implements Shape {}
                    enum Kind implements Shape { ONE, TWO }
                    static String shape(Shape s) {
                        return switch (s) {
                            case Circle(double r) when r > 1 -> "big";
                            case Circle c -> "circle";
                            case Kind.ONE -> "one";
                            case Kind.TWO -> "two";
                            case Square(var side) -> "square" + side;
                        };
                    }
                    static String any(Object o) {
                        return switch (o) {
                            case null -> "null";
                            case String s when s.length() > 3 -> "long " + s;
                            case String s -> "short " + s;
                            case Integer i when i > 10 -> "big " + i;
                            case Integer i -> "int " + i;
                            case int[] a -> "ints " + a.length;
                            case Color c -> "color " + c;
                            default -> "other";
                        };
                    }
                    static String number(Integer i) {
                        return switch (i) { case 1 -> "one"; case Integer n when n > 5 -> "many"; case 2 -> "two"; default -> "?"; };
                    }
                    static String letter(Character c) {
                        return switch (c) { case 'a' -> "A"; case Character x when x > 'x' -> "late"; default -> "?"; };
                    }
                    static String word(String w) {
                        return switch (w) { case "x" -> "X"; case String y when y.isEmpty() -> "empty"; default -> "?"; };
                    }
                    static String color(Color c) {
                        return switch (c) {
                            case RED -> "r";
                            case Color x when x.ordinal() == 2 -> "last";
                            case GREEN -> "g";
                            case BLUE -> "b";
                        };
                    }
                    public static void main(String[] args) {
                        for (Shape s : new Shape[] {new Circle(2), new Circle(0), new Square(4), Kind.ONE, Kind.TWO}) {
                            System.out.println(shape(s));
                        }
                        for (Object o : new Object[] {null, "abcd", "ab", 3, 30, new int[2], Color.RED, 2.0}) {
                            System.out.println(any(o));
                        }
                        for (int i = 0; i < 8; i++) System.out.println(number(i));
                        System.out.println(letter('a') + letter('b') + letter('z') + word("x") + word("") + word("q"));
                        for (Color c : Color.values()) System.out.println(color(c));
                        try { color(null); } catch (NullPointerException e) { System.out.println("npe"); }
                    }
                }
                """);
    }
}
