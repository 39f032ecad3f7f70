package exceptions;

/** Throwing, catching by class, multi-catch, rethrow, custom exceptions; only println of strings and ints. */
public class Basics {
    static class Mine extends Exception {
        final int code;

        Mine(int code) {
            this.code = code;
        }
    }

    static class Special extends Mine {
        Special() {
            super(9);
        }
    }

    static void thrower(int kind) throws Exception {
        switch (kind) {
            case 0 -> throw new Mine(1);
            case 1 -> throw new Special();
            case 2 -> throw new IllegalArgumentException("argument");
            case 3 -> throw new ArithmeticException();
            case 4 -> throw new Error("error");
            default -> {}
        }
    }

    static String handle(int kind) {
        try {
            thrower(kind);
            return "nothing";
        } catch (Special e) {
            return "special";
        } catch (Mine e) {
            return e.code == 1 ? "mine one" : "mine";
        } catch (IllegalArgumentException | ArithmeticException e) {
            return e.getMessage() == null ? "no message" : e.getMessage();
        } catch (Throwable e) {
            return "other";
        }
    }

    static int depth(int n) {
        try {
            if (n == 0) throw new IllegalStateException("bottom");
            return depth(n - 1) + 1;
        } catch (IllegalArgumentException never) {
            return -1;
        }
    }

    public static void main(String[] args) {
        for (int kind = 0; kind < 6; kind++) System.out.println(handle(kind));
        try {
            depth(10);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            try {
                thrower(2);
            } catch (Exception e) {
                throw e;
            }
        } catch (Exception e) {
            System.out.println(e.toString());
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("null thrown");
        }
        int caught = 0;
        for (int i = 0; i < 10000; i++) {
            try {
                thrower(i % 5);
            } catch (Mine e) {
                caught += e.code;
            } catch (Throwable e) {
                caught++;
            }
        }
        System.out.println(caught);
    }
}
