package floating;

/** A floating-point remainder between changes of a variable that the handler reads. */
public class RemainderInTry {
    static int calls;

    static double next(double value) {
        if (++calls % 3 == 0) throw new IllegalStateException("call " + calls);
        return value + 0.5;
    }

    static double run(double start, double by) {
        double value = start;
        try {
            double rest = value % by;
            value = value - rest;
            value = next(value);
            value = value - (float) value % 2f;
            value = next(value);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + value);
        }
        return value;
    }

    public static void main(String[] args) {
        for (int i = 1; i < 8; i++) System.out.println(run(i * 7.25, i + 0.5));
    }
}
