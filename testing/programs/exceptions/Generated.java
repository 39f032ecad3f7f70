package exceptions;

/** Exceptions of the library caught and shown: their classes and messages. */
public class Generated {
    interface Action {
        Object run() throws Exception;
    }

    static void expect(Action action) {
        try {
            System.out.println("returned " + action.run());
        } catch (Exception | Error e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        expect(() -> Integer.parseInt("12a"));
        expect(() -> "abc".substring(4));
        expect(() -> "abc".charAt(3));
        expect(() -> new int[2][3][1].length);
        expect(() -> new java.util.ArrayList<>(-1));
        expect(() -> new java.util.ArrayList<>(java.util.List.of(1)).get(1));
        expect(() -> java.util.List.of(1, 2).get(2));
        expect(() -> java.util.List.of().iterator().next());
        expect(() -> new java.util.ArrayDeque<>().pop());
        expect(() -> java.util.Collections.emptyList().add(null));
        expect(() -> new java.util.HashMap<>(-5));
        expect(() -> new java.util.Scanner("x").nextInt());
        expect(() -> java.util.Optional.empty().get());
        expect(() -> java.util.Map.of("a", 1, "a", 2));
        expect(() -> Enum.valueOf(Thread.State.class, "none"));
        expect(() -> Character.toChars(-1));
        expect(() -> new String(new byte[3], 2, 5));
        expect(() -> new StringBuilder(-1));
        expect(() -> java.nio.ByteBuffer.allocate(2).putInt(1));
        expect(() -> java.util.Arrays.copyOf(new int[1], -1));
        expect(() -> java.util.Arrays.copyOfRange(new int[1], 2, 1));
        expect(() -> java.util.UUID.fromString("no"));
        expect(() -> String.format("%d", "x"));
    }
}
