package objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Lambdas that capture everything there is, return each other and recurse. */
public class Lambdas {
    private int field = 3;
    private static UnaryOperator<Integer> factorial;

    Supplier<Integer> capturesThis() {
        return () -> field++;
    }

    static Function<Integer, Function<Integer, Function<Integer, Integer>>> curried() {
        return a -> b -> c -> a * 100 + b * 10 + c;
    }

    interface Mixed {
        double apply(byte b, long l, float f, double d, Object o, char c);
    }

    interface WithDefault {
        int get();

        default int twice() {
            return 2 * get();
        }
    }

    static int run(IntBinaryOperator operator) {
        return operator.applyAsInt(12, 5);
    }

    public static void main(String[] args) {
        Lambdas instance = new Lambdas();
        Supplier<Integer> supplier = instance.capturesThis();
        System.out.println(supplier.get() + supplier.get() + instance.field);
        System.out.println(curried().apply(1).apply(2).apply(3));
        factorial = n -> n < 2 ? 1 : n * factorial.apply(n - 1);
        System.out.println(factorial.apply(10));
        byte b = 1;
        long l = 1L << 40;
        float f = 0.5f;
        double d = 0.25;
        String text = "text";
        char c = 'x';
        boolean z = true;
        Supplier<String> all = () -> "" + b + l + f + d + text + c + z;
        System.out.println(all.get());
        Mixed mixed = (p, q, r, s, t, u) -> p + q + r + s + t.hashCode() + u + l;
        System.out.println(mixed.apply((byte) 1, 2, 3, 4, "o", 'c'));
        System.out.println(run((x, y) -> x - y) + " " + run((x, y) -> x % y) + " " + run(Math::max));
        WithDefault withDefault = () -> 21;
        System.out.println(withDefault.twice());
        List<Supplier<Integer>> suppliers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int square = i * i;
            suppliers.add(() -> square);
        }
        int sum = 0;
        for (Supplier<Integer> s : suppliers) sum += s.get();
        System.out.println(sum);
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(s -> s.length() < 4).or(s -> s.equals("quite long")).test("quite long"));
        Function<Integer, Integer> inc = x -> x + 1;
        System.out.println(inc.andThen(x -> x * 2).compose((String s) -> s.length()).apply("four"));
        BinaryOperator<Integer> smaller = BinaryOperator.minBy((x, y) -> Integer.compare(x, y));
        System.out.println(smaller.apply(4, 3));
        BiFunction<Integer, Integer, Long> product = (x, y) -> (long) x * y;
        System.out.println(product.andThen(v -> "p" + v).apply(1 << 20, 1 << 20));
        IntFunction<int[]> maker = int[]::new;
        System.out.println(maker.apply(7).length);
        ToIntFunction<Object> hash = o -> o == null ? -1 : o.hashCode();
        System.out.println(hash.applyAsInt("a") + hash.applyAsInt(null));
        Runnable nothing = () -> {};
        nothing.run();
        Runnable thrower = () -> {
            throw new IllegalStateException("from a lambda");
        };
        try {
            thrower.run();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
