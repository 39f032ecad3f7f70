package objects;

/** instanceof with patterns: scope through && and !, record patterns, arrays and interfaces. */
public class InstanceOfPatterns {
    record Pair(Object left, Object right) {}

    static String look(Object object) {
        if (object instanceof String s && s.length() > 2) {
            return "long " + s;
        }
        if (!(object instanceof Pair pair)) {
            return "no pair";
        }
        if (pair instanceof Pair(Integer a, Integer b) && a + b > 10) {
            return "sum " + (a + b);
        }
        if (pair instanceof Pair(Pair(var a, String b), _)) {
            return "nested " + a + b;
        }
        return pair.left() instanceof CharSequence c ? "chars " + c.length() : "rest";
    }

    static int sum(Object object) {
        int sum = 0;
        while (object instanceof Pair(Integer value, Object next)) {
            sum += value;
            object = next;
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(look("abc"));
        System.out.println(look("ab"));
        System.out.println(look(null));
        System.out.println(look(new Pair(5, 6)));
        System.out.println(look(new Pair(5, 5)));
        System.out.println(look(new Pair(new Pair(null, "s"), 1)));
        System.out.println(look(new Pair("text", null)));
        System.out.println(sum(new Pair(1, new Pair(2, new Pair(3, null)))));
        Object[] values = {new int[0], new Integer[0], new int[0][], "s", new Object[0], new Runnable[0]};
        for (Object value : values) {
            System.out.println((value instanceof int[]) + " " + (value instanceof Object[]) + " "
                + (value instanceof Number[]) + " " + (value instanceof Cloneable) + " "
                + (value instanceof java.io.Serializable) + " " + (value instanceof Comparable<?>) + " "
                + (value instanceof int[][]) + " " + (value instanceof Object));
        }
    }
}
