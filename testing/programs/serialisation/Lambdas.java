package serialisation;

import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lambdas written and read again, the library's too.
public class Lambdas {
    interface Mapping<A, B> extends Function<A, B>, Serializable {}

    private final int field = 4;

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws Exception {
        byte[] bytes = Copies.write(object);
        System.out.println(bytes.length + " " + Arrays.hashCode(bytes));
        return (T) Copies.read(bytes);
    }

    public static void main(String[] args) throws Exception {
        int captured = args.length + 5;
        Mapping<Integer, Integer> sum = number -> number + captured;
        System.out.println(copy(sum).apply(3));
        Mapping<String, Integer> length = String::length;
        System.out.println(copy(length).apply("four"));
        System.out.println(
                copy((Supplier<List<String>> & Serializable) ArrayList::new).get());
        var sorted = new TreeSet<String>(Comparator.comparing((Mapping<String, Integer>) String::length));
        sorted.add("ccc");
        sorted.add("a");
        TreeSet<String> copied = copy(sorted);
        copied.add("bb");
        System.out.println(copied);
        System.out.println(copy(Collections.<Integer>reverseOrder()).compare(1, 2));
        var outer = new Lambdas();
        for (Runnable refused : List.<Runnable>of(
                () -> {}, (Runnable & Serializable) () -> System.out.println(outer.field))) {
            try {
                copy(refused);
            } catch (NotSerializableException e) {
                System.out.println(e.getMessage().replaceAll("\\$\\$Lambda.*", ""));
            }
        }
    }
}
