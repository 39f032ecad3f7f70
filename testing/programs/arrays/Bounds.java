package arrays;

/** Index, size, null and store errors with their messages, in loads, stores and at both ends. */
public class Bounds {
    interface Action {
        void run();
    }

    static void expect(Action action) {
        try {
            action.run();
            System.out.println("nothing thrown");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static int sink;

    static int sum(int[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum += values[i];
        return sum;
    }

    public static void main(String[] args) {
        int[] ints = {1, 2, 3};
        Object[] objects = new String[2];
        Number[] numbers = new Integer[1];
        expect(() -> sink = ints[3]);
        expect(() -> sink = ints[-1]);
        expect(() -> ints[Integer.MAX_VALUE] = 1);
        expect(() -> ints[Integer.MIN_VALUE] = 1);
        expect(() -> sink = new int[0][0].length);
        expect(() -> sink = new byte[-5].length);
        expect(() -> sink = new String[2][-1].length);
        expect(() -> objects[0] = 1);
        expect(() -> objects[1] = "fine");
        expect(() -> objects[2] = "too far");
        expect(() -> numbers[0] = 1.5);
        expect(() -> numbers[0] = null);
        expect(() -> sum(ints, 0, 4));
        expect(() -> sum(ints, -2, 1));
        expect(() -> sum(ints, 0, 3));
        expect(() -> sum(ints, 5, 2));
        expect(() -> System.arraycopy(ints, 2, ints, 0, 2));
        expect(() -> System.arraycopy(ints, 0, objects, 0, 1));
        expect(() -> System.arraycopy("no array", 0, objects, 0, 1));
        expect(() -> System.arraycopy(ints, 0, new long[3], 0, 1));
        expect(() -> System.arraycopy(ints, -1, ints, 0, 1));
        expect(() -> System.arraycopy(ints, 0, ints, 0, -1));
        expect(() -> System.arraycopy(ints, 0, ints, 4, 0));
        Object[] mixed = {"a", 1, "b"};
        Object[] strings = new String[3];
        expect(() -> System.arraycopy(mixed, 0, strings, 0, 3));
        System.out.println(strings[0] + " " + strings[1]);
        int evaluated = 0;
        try {
            int[] nothing = null;
            nothing[evaluated++] = evaluated++;
        } catch (NullPointerException e) {
            System.out.println(evaluated);
        }
        try {
            ints[3] = sink = 77;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(sink);
        }
    }
}
