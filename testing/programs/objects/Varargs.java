package objects;

public class Varargs {
    static String show(Object... values) {
        if (values == null) return "null array";
        StringBuilder text = new StringBuilder().append(values.length);
        for (Object value : values) text.append(' ').append(value);
        return text.toString();
    }

    static int sum(int first, int... rest) {
        int sum = first;
        for (int value : rest) sum = sum * 10 + value;
        return sum;
    }

    static String pick(int a) { return "one"; }
    static String pick(int a, int b) { return "two"; }
    static String pick(int... all) { return "all" + all.length; }
    static String chars(char... all) { return new String(all); }
    static String nested(int[]... rows) { return rows.length + ":" + (rows.length > 0 ? rows[0].length : -1); }

    public static void main(String[] args) {
        System.out.println(show());
        System.out.println(show(1));
        System.out.println(show(1, "two", 'c', 4.0, null));
        System.out.println(show((Object) null));
        System.out.println(show((Object[]) null));
        System.out.println(show((Object) new String[] {"a"}) .startsWith("1 [Ljava.lang.String;@"));
        System.out.println(show((Object[]) new String[] {"a", "b"}));
        System.out.println(sum(1) + " " + sum(1, 2) + " " + sum(1, 2, 3) + " " + sum(1, new int[] {4, 5}));
        System.out.println(pick(1) + pick(1, 2) + pick(1, 2, 3) + pick());
        System.out.println(chars('o', 'k') + chars());
        System.out.println(nested() + nested(new int[2]) + nested(new int[1], new int[0]));
    }
}
