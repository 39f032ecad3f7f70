package objects;

/** Generic and nested record patterns with inference, in switches and loops. */
public class RecordPatterns {
    sealed interface List2<T> {
        record Cons<T>(T head, List2<T> tail) implements List2<T> {}

        record Nil<T>() implements List2<T> {}
    }

    record Named<T>(String name, T value) {}

    static <T> int length(List2<T> list) {
        return switch (list) {
            case List2.Nil<T>() -> 0;
            case List2.Cons<T>(var _, var tail) -> 1 + length(tail);
        };
    }

    static int sum(List2<Integer> list) {
        return switch (list) {
            case List2.Cons<Integer>(Integer a, List2.Cons<Integer>(Integer b, var rest)) when a < b -> a * b + sum(rest);
            case List2.Cons<Integer>(Integer a, var rest) -> a + sum(rest);
            case List2.Nil<Integer> _ -> 0;
        };
    }

    static String show(Object object) {
        return switch (object) {
            case Named<?>(String name, Named<?>(var inner, Integer value)) when value > 5 -> name + "/" + inner + value;
            case Named<?>(var name, String text) -> name + ":" + text.length();
            case Named<?>(var name, var value) -> name + "=" + value;
            default -> "?";
        };
    }

    public static void main(String[] args) {
        List2<Integer> list = new List2.Nil<>();
        for (int i = 0; i < 9; i++) list = new List2.Cons<>(i * 5 % 7, list);
        System.out.println(length(list) + " " + sum(list));
        System.out.println(list);
        System.out.println(show(new Named<>("a", new Named<>("b", 9))));
        System.out.println(show(new Named<>("a", new Named<>("b", 1))));
        System.out.println(show(new Named<>("a", "text")) + show(new Named<>(null, null)) + show("x"));
    }
}
