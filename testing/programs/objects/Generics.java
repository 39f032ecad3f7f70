package objects;

import java.util.function.Function;

/** Erasure: bridge methods, checked casts at the use, bounded and nested type variables. */
public class Generics {
    interface Source<T> {
        T next();
    }

    abstract static class Node<T extends Comparable<T>> implements Comparable<Node<T>> {
        T value;

        Node(T value) {
            this.value = value;
        }

        abstract Node<T> copy();

        @Override
        public int compareTo(Node<T> other) {
            return value.compareTo(other.value);
        }
    }

    static class Leaf extends Node<String> implements Source<String> {
        Leaf(String value) {
            super(value);
        }

        @Override
        Leaf copy() {
            return new Leaf(value + "'");
        }

        @Override
        public String next() {
            return value + ">";
        }
    }

    static class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        <C> Pair<A, C> with(C other) {
            return new Pair<>(first, other);
        }

        Pair<B, A> swap() {
            return new Pair<>(second, first);
        }
    }

    static <T extends Comparable<? super T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    @SuppressWarnings("unchecked")
    static <T> T cheat(Object value) {
        return (T) value;
    }

    @SafeVarargs
    static <T> int count(T... values) {
        return values.length;
    }

    public static void main(String[] args) {
        Node<String> node = new Leaf("x");
        System.out.println(node.copy().value);
        Source<String> source = new Leaf("y");
        System.out.println(source.next());
        System.out.println(max(3, 5));
        System.out.println(max("pear", "apple"));
        System.out.println(max(new Leaf("a"), new Leaf("b")).value);
        Pair<String, Integer> pair = new Pair<>("one", 1);
        System.out.println(pair.swap().first + 1);
        System.out.println(pair.with(2.5).second);
        System.out.println(compose((String s) -> s.length(), n -> n * n).apply("four"));
        System.out.println(count(1, "two", 3.0));
        Object fine = cheat("text");
        System.out.println(fine);
        try {
            Integer wrong = cheat("text");
            System.out.println(wrong);
        } catch (ClassCastException e) {
            System.out.println("cast at the use");
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Comparable<Object> raw = (Comparable) new Leaf("q");
        try {
            raw.compareTo("not a node");
        } catch (ClassCastException e) {
            System.out.println("cast in the bridge");
        }
    }
}
