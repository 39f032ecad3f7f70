package control;

/** Code that javac keeps though it can never run, and constant conditions. */
public class Unreached {
    static final boolean DEBUG = false;
    static final int LIMIT = 10;

    static int f(int x) {
        if (DEBUG) {
            System.out.println("debug");
        }
        while (true) {
            if (x > LIMIT) {
                return x;
            }
            x += 3;
        }
    }

    static int g(int x) {
        for (;;) {
            try {
                if (x++ > 5) {
                    return x;
                }
            } finally {
                x += 2;
            }
        }
    }

    static boolean h(int x) {
        assert x > 1000 : "assertions are off";
        return x != x;
    }

    public static void main(String[] args) {
        System.out.println(f(0));
        System.out.println(f(50));
        System.out.println(g(0));
        System.out.println(h(3));
        if (1 + 1 == 3) System.out.println("never");
        int unused;
        if (args.length > 100) {
            unused = 1;
            System.out.println(unused);
        }
        System.out.println("end");
    }
}
