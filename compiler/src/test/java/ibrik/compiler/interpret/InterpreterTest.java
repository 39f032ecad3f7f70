package ibrik.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Java code gives the same result in the interpreter as on HotSpot: a test of the SSA form too.
class InterpreterTest {
    @TempDir
    Path folder;

    private void sameResult(String source) throws Exception {
        var program = InterpretedProgram.compile(folder, source);
        assertEquals(program.onHotSpot(), program.interpreted());
    }

    @Test
    void integersAndControlFlow() throws Exception {
        sameResult("""
                public class Main {
                    static int[] ints = {0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x12345678};
                    static long[] longs = {0, 1, -1, 7, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdefL};
                    static String run() {
                        var s = new StringBuilder();
                        for (int a : ints) for (int b : ints) {
                            s.append(a + b).append(' ').append(a * b).append(' ').append(a << b).append(a >> b).append(a >>> b);
                            try { s.append(a / b).append(a % b); } catch (ArithmeticException e) { s.append(e.getMessage()); }
                            s.append(a < b).append(a >= b).append((byte) a).append((char) (a & 127)).append((short) a).append(a & b);
                        }
                        for (long a : longs) for (long b : longs) {
                            s.append(a - b).append(' ').append(a * b).append(' ').append(a << b).append(a >> b).append(a >>> b);
                            try { s.append(a / b).append(a % b); } catch (ArithmeticException e) { s.append(e.getMessage()); }
                            s.append(Long.compare(a, b)).append(a == b).append((int) a).append(a ^ b).append(a | b);
                        }
                        outer:
                        for (int i = 0; i < 20; i++) {
                            switch (i * 7 % 11) {
                                case 0, 3 -> s.append("zero");
                                case 5 -> { continue outer; }
                                case 1000 -> s.append("never");
                                default -> { if (i > 15) break outer; }
                            }
                            switch (i) { case -5: s.append('a'); case 1: s.append('b'); case 100000: s.append('c'); break; default: s.append('d'); }
                            s.append(i++);
                        }
                        int[][][] deep = new int[2][3][];
                        deep[1][2] = new int[] {1, 2, 3};
                        deep[1][2][1] += 5; deep[1][2][2]++; deep[1][2][0] <<= 4;
                        for (int v : deep[1][2]) s.append(v);
                        byte b = (byte) 200; b += 100; short h = (short) 40000; char c = 'a'; c += 1; c++;
                        s.append(b).append(h).append(c).append((int) c);
                        boolean[] flags = new boolean[3]; flags[1] = true; s.append(flags[0] | flags[1] ^ flags[2]);
                        return s.toString();
                    }
                }
                """);
    }

    @Test
    void floatingPoint() throws Exception {
        sameResult("""
                public class Main {
                    static double[] values = {0.0, -0.0, 1, -1.5, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 4.9e-324, 3e9, -1e20};
                    static String run() {
                        var s = new StringBuilder();
                        for (double a : values) {
                            float f = (float) a;
                            s.append((int) a).append((long) a).append((int) f).append((long) f).append(-a).append((char) a).append((byte) f);
                            for (double b : values) {
                                float g = (float) b;
                                s.append(a + b).append(a * b).append(a / b).append(a % b).append(a < b).append(a <= b);
                                s.append(a > b).append(a >= b).append(a == b).append(a != b).append(!(a < b)).append(Double.compare(a, b));
                                s.append(f + g).append(f * g).append(f / g).append(f % g).append(f < g).append(!(f >= g)).append(f == g);
                                if (a < b) s.append('<'); else s.append('.');
                                if (!(a >= b)) s.append('n'); else s.append(',');
                                while (a > b) { s.append('>'); break; }
                                s.append(Math.max(a, b)).append(Math.min(f, g)).append(Math.floor(a)).append(Math.rint(b));
                            }
                        }
                        return s.append(Math.sqrt(2)).append(Math.sin(1)).append(Math.pow(2, 0.5)).append(Math.round(2.5)).toString();
                    }
                }
                """);
    }

    @Test
    void exceptions() throws Exception {
        sameResult("""
                public class Main {
                    static StringBuilder s = new StringBuilder();
                    static class Mine extends Exception { Mine(String m, Throwable c) { super(m, c); } }
                    static int tricky(int how) throws Mine {
                        int local = 1;
                        try {
                            local = 2;
                            if (how == 0) throw new Mine("zero", null);
                            local = 3;
                            try {
                                int[] none = how == 1 ? null : new int[how];
                                local = 4;
                                none[how - 3] = local;
                                local = 5;
                                Object o = how == 4 ? "text" : Integer.valueOf(how);
                                Integer i = (Integer) o;
                                local = 6;
                                return i;
                            } finally {
                                s.append("inner").append(local);
                                if (how == 6) return 66;
                            }
                        } catch (NullPointerException | ArrayIndexOutOfBoundsException e) {
                            s.append(e.getClass().getName()).append(local);
                            return -local;
                        } catch (ClassCastException e) {
                            throw new Mine("cast" + local, e);
                        } finally {
                            s.append("outer").append(local);
                        }
                    }
                    static synchronized int locked(int x) { if (x == 0) throw new IllegalStateException("locked"); return x; }
                    static String run() {
                        for (int i = 0; i < 8; i++) {
                            try {
                                s.append(tricky(i));
                            } catch (Mine e) {
                                s.append(e.getMessage()).append(e.getCause() == null);
                            }
                            s.append(';');
                        }
                        try { Object[] a = new String[1]; a[0] = 1; } catch (ArrayStoreException e) { s.append(e.getMessage()); }
                        try { int[] a = new int[-3]; } catch (NegativeArraySizeException e) { s.append(e.getMessage()); }
                        try { int[] a = new int[3]; a[5] = 1; } catch (RuntimeException e) { s.append(e.getMessage()); }
                        try { locked(0); } catch (IllegalStateException e) { s.append(e.getMessage()).append(locked(4)); }
                        try (AutoCloseable c = () -> s.append("closed")) { s.append("open"); throw new Error("x"); }
                        catch (Throwable t) { s.append(t); }
                        return s.toString();
                    }
                }
                """);
    }

    @Test
    void librariesOfTheJdk() throws Exception {
        sameResult("""
                import java.math.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                import java.util.stream.*;
                public class Main {
                    enum Color { RED, GREEN { @Override String tone() { return "soft"; } }, BLUE; String tone() { return "hard"; } }
                    record Point(int x, double y, String name) {}
                    sealed interface Shape permits Dot, Line {}
                    record Dot(Point at) implements Shape {}
                    record Line(Point from, Point to) implements Shape {}
                    static String describe(Object o) {
                        return switch (o) {
                            case Dot(Point(var x, var y, var n)) when x > 1 -> "far dot " + n;
                            case Dot d -> "dot " + d;
                            case Line l -> "line " + l.hashCode();
                            case Color c -> "color " + c.tone();
                            case Integer i when i > 5 -> "big";
                            case null -> "null";
                            default -> o.toString();
                        };
                    }
                    static String run() {
                        var s = new StringBuilder();
                        var map = new HashMap<String, Integer>();
                        for (String w : "the quick brown fox jumps over the lazy dog the end".split(" ")) map.merge(w, 1, Integer::sum);
                        s.append(new TreeMap<>(map)).append(map);
                        var concurrent = new ConcurrentHashMap<Integer, String>();
                        for (int i = 0; i < 100; i++) concurrent.put(i * 37 % 101, "v" + i);
                        s.append(concurrent.values().stream().sorted().limit(5).collect(Collectors.joining(",")));
                        s.append(IntStream.range(0, 50).filter(i -> i % 3 == 0).mapToObj(Integer::toHexString).toList());
                        s.append(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).collect(Collectors.toList()));
                        s.append(new BigInteger("123456789012345678901234567890").pow(7).mod(BigInteger.valueOf(1000007)));
                        s.append(new BigDecimal("1.10").multiply(new BigDecimal("3.333")).setScale(2, RoundingMode.HALF_UP));
                        var point = new Point(3, -0.0, null);
                        s.append(point).append(point.equals(new Point(3, 0.0, null))).append(point.hashCode());
                        for (Object o : new Object[] {new Dot(point), new Dot(new Point(0, 1, "n")), new Line(point, point), Color.RED, Color.GREEN, 7, 1, null, "t"}) s.append(describe(o)).append('|');
                        var colors = EnumSet.of(Color.BLUE, Color.RED); s.append(colors).append(new EnumMap<>(Map.of(Color.GREEN, 1)));
                        s.append(Color.valueOf("BLUE").ordinal()).append(Arrays.toString(Color.values()));
                        int[] numbers = new Random(42).ints(300, 0, 1000).toArray(); Arrays.sort(numbers); s.append(Arrays.hashCode(numbers));
                        var atomic = new AtomicLong(5); s.append(atomic.getAndAdd(7)).append(atomic.compareAndSet(12, 3)).append(atomic);
                        s.append(Integer.toString(-255, 16)).append(Long.parseLong("-9000000000")).append(Double.parseDouble("1e-5"));
                        s.append("\\u00e4\\u20ac\\ud83d\\ude00".codePoints().sum()).append("AbC".toLowerCase().toUpperCase().repeat(2).indexOf("CA"));
                        s.append(Objects.hash(1, "a", 2.0)).append(List.of(1, 2, 3).equals(Arrays.asList(1, 2, 3)));
                        s.append(Character.isLetter('\\u0416')).append(Character.getNumericValue('z')).append("a-b--c".replaceAll("-+", "_"));
                        var deque = new ArrayDeque<Integer>(); for (int i = 0; i < 40; i++) { deque.addFirst(i); deque.pollLast(); deque.add(-i); } s.append(deque);
                        var queue = new PriorityQueue<>(List.of(5, 1, 4, 2)); while (!queue.isEmpty()) s.append(queue.poll());
                        return s.toString();
                    }
                }
                """);
    }
}
