package exceptions;

/** StackOverflowError is caught, again and again, through finally blocks and from various methods. */
public class StackOverflow {
    static int depth;

    static int endless(int n) {
        depth++;
        return endless(n + 1) + 1;
    }

    static long wide(long a, long b, double c, Object d) {
        long[] array = {a, b};
        return wide(array[1], array[0] + 1, c * 1.5, d) + a;
    }

    interface Ring {
        int turn(Ring other);
    }

    static final Ring RING = other -> other.turn(other) + 1;

    static int finals;

    static void withFinally(int n) {
        try {
            withFinally(n + 1);
        } finally {
            finals = n;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            depth = 0;
            try {
                endless(0);
            } catch (StackOverflowError e) {
                System.out.println("caught " + (depth > 1000) + " " + (e.getMessage() == null));
            }
        }
        try {
            wide(1, 2, 3, "x");
        } catch (StackOverflowError e) {
            System.out.println("wide " + (e.getStackTrace().length > 500));
        }
        try {
            RING.turn(RING);
        } catch (StackOverflowError e) {
            System.out.println("ring " + e.getStackTrace()[0].getMethodName().startsWith("lambda$"));
        }
        try {
            withFinally(0);
        } catch (StackOverflowError e) {
            System.out.println("finally " + finals);
        }
        try {
            new StackOverflow().toString();
        } catch (StackOverflowError e) {
            System.out.println("library " + (e instanceof VirtualMachineError));
        }
        System.out.println("end");
    }

    @Override
    public String toString() {
        return "S" + this;
    }
}
