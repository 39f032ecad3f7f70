package objects;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Every kind of method reference, with boxing, widening, varargs and constructors. */
public class MethodReferences {
    private final String name;

    MethodReferences(String name) {
        this.name = name;
    }

    MethodReferences() {
        this("default");
    }

    String name() {
        return name;
    }

    String join(Object... parts) {
        return name + Arrays.toString(parts);
    }

    static long widen(int value) {
        return value * 2L;
    }

    static int sum(int... values) {
        int sum = 0;
        for (int value : values) sum += value;
        return sum;
    }

    interface Three {
        int apply(int a, int b, int c);
    }

    static class Base {
        String greet() {
            return "base";
        }
    }

    static class Sub extends Base {
        @Override
        String greet() {
            return "sub";
        }

        Supplier<String> superGreet() {
            return super::greet;
        }
    }

    class Inner {
        final int value;

        Inner(int value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return name + value;
        }
    }

    IntFunction<Inner> makers() {
        return Inner::new;
    }

    public static void main(String[] args) {
        MethodReferences m = new MethodReferences("bound");
        Supplier<String> bound = m::name;
        Function<MethodReferences, String> unbound = MethodReferences::name;
        Supplier<MethodReferences> constructor = MethodReferences::new;
        Function<String, MethodReferences> constructorOne = MethodReferences::new;
        System.out.println(bound.get() + unbound.apply(constructor.get()) + constructorOne.apply("made").name());
        ToLongFunction<Integer> boxed = MethodReferences::widen;
        System.out.println(boxed.applyAsLong(1 << 30));
        Function<Integer, Object> both = MethodReferences::widen;
        System.out.println(both.apply(5));
        Three three = MethodReferences::sum;
        System.out.println(three.apply(1, 2, 3));
        BiFunction<String, Integer, String> varargs = m::join;
        System.out.println(varargs.apply("a", 1));
        System.out.println(new Sub().superGreet().get());
        Supplier<String> virtual = ((Base) new Sub())::greet;
        System.out.println(virtual.get());
        System.out.println(m.makers().apply(9));
        IntFunction<String[][]> arrays = String[][]::new;
        System.out.println(arrays.apply(4).length);
        Function<int[], Object> cloner = int[]::clone;
        System.out.println(((int[]) cloner.apply(new int[] {1, 2})).length);
        IntSupplier length = "twelve chars"::length;
        System.out.println(length.getAsInt());
        List<String> words = Arrays.asList("pear", "Apple", "fig");
        words.sort(String::compareToIgnoreCase);
        System.out.println(words);
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(words);
        Consumer<Object> print = System.out::println;
        words.forEach(print);
        Supplier<TreeSet<String>> set = TreeSet::new;
        TreeSet<String> sorted = set.get();
        words.forEach(sorted::add);
        System.out.println(sorted);
        MethodReferences none = null;
        try {
            Supplier<String> broken = none::name;
            System.out.println(broken);
        } catch (NullPointerException e) {
            System.out.println("checked when made");
        }
    }
}
