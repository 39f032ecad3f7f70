package objects;

/** Pattern switches over Object: guards, dominance, null, constants mixed with patterns, enums. */
public class PatternSwitch {
    enum Colour { RED, GREEN }

    sealed interface Marked permits Flag, Colour2 {}

    enum Colour2 implements Marked { BLUE, WHITE }

    record Flag(int stripes) implements Marked {}

    static String describe(Object object) {
        return switch (object) {
            case null -> "null";
            case Integer i when i > 100 -> "big " + i;
            case Integer i when i < 0 -> "negative " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty";
            case String s -> "string " + s.length();
            case Colour c when c == Colour.RED -> "red";
            case Colour c -> c.name();
            case int[] array -> "ints " + array.length;
            case Object[] array -> "objects " + array.length;
            case Character c -> "char " + (char) (c + 1);
            case CharSequence sequence -> "sequence " + sequence;
            case Record r -> "record " + r;
            default -> object.getClass().getSimpleName();
        };
    }

    static int constants(String text) {
        return switch (text) {
            case "one" -> 1;
            case "two" -> 2;
            case String s when s.startsWith("t") -> 3;
            case String s -> s.length();
        };
    }

    static String marked(Marked marked) {
        return switch (marked) {
            case Colour2.BLUE -> "blue";
            case Colour2.WHITE -> "white";
            case Flag(int stripes) when stripes > 3 -> "many";
            case Flag(var stripes) -> "stripes " + stripes;
        };
    }

    static void statement(Object object) {
        switch (object) {
            case String s:
                System.out.println("text " + s);
                break;
            case Number n:
                System.out.println("number " + n.intValue());
            default:
                System.out.println("fell or other");
        }
    }

    public static void main(String[] args) {
        Object[] objects = {null, 5, 500, -5, 5L, "", "abc", Colour.RED, Colour.GREEN, new int[3], new String[2],
            'a', new StringBuilder("sb"), new Flag(2), 2.5, new Object[0][0]};
        for (Object object : objects) System.out.println(describe(object));
        for (String text : new String[] {"one", "two", "three", "four!"}) System.out.println(constants(text));
        for (Marked m : new Marked[] {Colour2.BLUE, Colour2.WHITE, new Flag(9), new Flag(1)}) {
            System.out.println(marked(m));
        }
        statement("x");
        statement(1.9);
        statement('c');
        try {
            statement(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            marked(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
