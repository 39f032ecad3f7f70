package initialisation;

/** Initialisers that end in a StackOverflowError, or whose failure cannot be recorded: the class has failed for good. */
public class Overflows {
    static int overflows;

    static class Endless {
        static int value = deeper(1);
        static String late = "late";

        static int deeper(int n) {
            return deeper(n + 1) + 1;
        }
    }

    /** Needs more room than there is near the limit, but fits into a fresh stack. It prints, so it runs late. */
    static class Deep {
        static int value = begin();
        static String late = "late";

        static int begin() {
            System.out.print("");
            return deeper(400);
        }

        static int deeper(int n) {
            return n == 0 ? 1 : deeper(n - 1) * 31 ^ n;
        }
    }

    static class Below extends Endless {
        static int own = 1;
    }

    static class Exhausted {
        static int value = new long[Integer.MAX_VALUE].length;
    }

    static int recur(int depth) {
        try {
            return recur(depth + 1) + 1;
        } catch (StackOverflowError full) {
            overflows++;
            touch();
            throw full;
        }
    }

    static void touch() {
        if (Deep.late == null) {
            System.out.println("half initialised");
        }
    }

    static void describe(String what, Throwable thrown) {
        System.out.println(what + ": " + thrown);
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            System.out.println("    cause " + cause + ", with a trace: " + (cause.getStackTrace().length > 0));
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            try {
                System.out.println(Below.own);
            } catch (Throwable thrown) {
                describe("Below", thrown);
            }
            try {
                System.out.println(Endless.late);
            } catch (Throwable thrown) {
                describe("Endless", thrown);
            }
            try {
                System.out.println(Exhausted.value);
            } catch (Throwable thrown) {
                describe("Exhausted", thrown);
            }
        }
        try {
            recur(0);
        } catch (StackOverflowError | NoClassDefFoundError thrown) {
            System.out.println("overflows: " + (overflows > 0));
        }
        try {
            System.out.println(Deep.late == null ? "half initialised" : "whole");
        } catch (NoClassDefFoundError failed) {
            System.out.println(failed.getMessage());
        }
        Thread other = new Thread(() -> {
            try {
                System.out.println(Deep.value);
            } catch (NoClassDefFoundError failed) {
                System.out.println("other thread: " + failed.getMessage());
            }
        });
        other.start();
        other.join();
    }
}
