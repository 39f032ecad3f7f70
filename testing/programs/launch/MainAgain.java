// exit: 1
package launch;

/** `main` calls itself, and ends with a checked exception. */
public class MainAgain {
    static class Checked extends Exception {
        Checked(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static int depth = Integer.parseInt("3");

    public static void main(String... args) throws Checked {
        System.out.println(depth + " " + args.length);
        if (depth-- == 0) {
            throw new Checked("the end", null);
        }
        try {
            main(new String[depth]);
        } catch (Checked inner) {
            throw new Checked("from " + (depth + 3), inner);
        }
    }
}
