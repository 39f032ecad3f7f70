package control;

/** Conditional operators: nesting, side effects, and the type of mixed operands. */
public class Ternaries {
    static int evaluated;

    static boolean yes(boolean value) {
        evaluated++;
        return value;
    }

    static String kind(Object value) {
        return value.getClass().getName();
    }

    public static void main(String[] args) {
        boolean truth = args.length == 0;
        System.out.println(yes(false) && yes(true));
        System.out.println(yes(true) || yes(false));
        System.out.println(yes(false) & yes(true));
        System.out.println(yes(true) ^ yes(true));
        System.out.println(evaluated);
        Object mixed = truth ? 1 : 2.0;
        System.out.println(kind(mixed));
        System.out.println(mixed);
        Object boxed = truth ? Integer.valueOf(1) : Character.valueOf('x');
        System.out.println(kind(boxed));
        Object character = truth ? 'a' : 0;
        System.out.println(kind(character));
        System.out.println(truth ? 'b' : 98);
        int zero = 98;
        System.out.println(truth ? 'b' : zero);
        Object reference = truth ? "text" : 5;
        System.out.println(kind(reference));
        Integer none = null;
        try {
            int value = truth ? none : 3;
            System.out.println(value);
        } catch (NullPointerException expected) {
            System.out.println("null unboxed");
        }
        long wide = truth ? 1 : 2L;
        System.out.println(wide);
        for (int i = 0; i < 6; i++) {
            System.out.println(i < 2 ? i == 0 ? "zero" : "one" : i < 4 ? "few" : "many");
        }
    }
}
