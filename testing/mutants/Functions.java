import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

class Lambdas_0000 {
    private int base = 10;

    Supplier<String> later(String word) {
        return () -> word + base;
    }

    static void run() {
        IntBinaryOperator plus = (a, b) -> a + b;
        Supplier<StringBuilder> made = StringBuilder::new;
        System.out.println(new Lambdas_0000().later("w").get() + plus.applyAsInt(2, 3) + made.get().length());
    }
}

class Concatenated_0000 {
    static String all(int i, long l, double d, char c, Object o) {
        return "i" + i + "l" + l + "d" + d + "c" + c + "o" + o + null;
    }

    static void run() {
        System.out.println(all(1, 2L, 3.5, 'x', "y"));
    }
}

class Generic_0000<T extends Comparable<T>> {
    private T best;

    void offer(T other) {
        if (best == null || other.compareTo(best) > 0) {
            best = other;
        }
    }

    static <A, B extends A> A widened(B value) {
        return value;
    }

    static void run() {
        var words = new Generic_0000<String>();
        words.offer("ant");
        words.offer("bee");
        CharSequence wide = Generic_0000.<CharSequence, String>widened("wide");
        System.out.println(words.best + wide);
    }
}
