package support;

import java.util.ArrayList;
import java.util.function.Supplier;

/// What generated programs share: the checksum of all they compute, lines of output, and the fuel that ends them.
public final class Trace {
    private static final int MOST_FUEL = 500;
    private static final int MOST_LINES = 120;
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_ELEMENTS = 20;

    private static long checksum;
    private static int fuel;
    private static int lines;

    private Trace() {}

    /// Thrown by programs.
    public static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public final int code;

        public Oops(int code) {
            super("code " + code);
            this.code = code;
        }
    }

    /// Closed by `try`; closing fails for some numbers.
    public static final class Resource implements AutoCloseable {
        private final int number;

        public Resource(int number) {
            this.number = number;
            if (number % 7 == 3) {
                throw new Oops(number);
            }
        }

        @Override
        public void close() {
            note(number);
            if (number % 5 == 1) {
                throw new Oops(number + 1);
            }
        }
    }

    public static void begin(String name) {
        checksum = 17;
        fuel = MOST_FUEL;
        lines = 0;
        System.out.println("program " + name);
    }

    public static void end(String name) {
        System.out.println("end " + name + " checksum " + Long.toHexString(checksum));
    }

    /// Whether the program may go on: every method entry and every unbounded loop asks.
    public static boolean fuel() {
        return fuel-- > 0;
    }

    private static void print(String text) {
        if (lines < MOST_LINES) {
            lines++;
            System.out.println(text);
        }
    }

    private static void add(long value) {
        checksum = checksum * 0x5DEECE66DL + value;
    }

    public static void quiet(int value) {
        add(value);
    }

    public static void note(int value) {
        add(value);
        print("int " + value);
    }

    public static void note(long value) {
        add(value);
        print("long " + value);
    }

    public static void note(float value) {
        add(Float.floatToIntBits(value));
        print("float " + value);
    }

    public static void note(double value) {
        add(Double.doubleToLongBits(value));
        print("double " + value);
    }

    public static void note(char value) {
        add(value);
        print("char " + (int) value);
    }

    public static void note(boolean value) {
        add(value ? 1 : 2);
        print("boolean " + value);
    }

    public static void note(String value) {
        add(value == null ? 3 : value.hashCode());
        print("text " + value);
    }

    /// Classes whose messages name internals that may differ are told apart by class alone.
    public static void caught(Throwable thrown) {
        String name = thrown.getClass().getName();
        boolean plain = thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof Error;
        String text = plain ? name : name + ": " + thrown.getMessage();
        for (Throwable suppressed : thrown.getSuppressed()) {
            text += " suppressed " + suppressed.getClass().getName();
        }
        add(text.hashCode());
        print("caught " + text);
    }

    public static <T> T initial(String name, T value) {
        print("initial " + name);
        return value;
    }

    public static <T> Supplier<T> supplier(T value) {
        return () -> value;
    }

    /// Keeps strings short, however often they are joined.
    public static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(text.length() - MOST_CHARACTERS);
    }

    public static ArrayList<Integer> list(int... values) {
        ArrayList<Integer> list = new ArrayList<>();
        for (int value : values) {
            list.add(value);
        }
        return list;
    }

    public static void add(ArrayList<Integer> list, int value) {
        if (list.size() < MOST_ELEMENTS) {
            list.add(value);
        }
    }
}
