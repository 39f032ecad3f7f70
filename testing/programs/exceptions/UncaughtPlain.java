// exit: 1
package exceptions;

/** An exception that nobody catches: text on the error stream, status 1. */
public class UncaughtPlain {
    static void inner(int n) {
        if (n == 0) {
            throw new IllegalStateException("at the bottom");
        }
        inner(n - 1);
    }

    public static void main(String[] args) {
        inner(3);
    }
}
