// exit: 7
package exceptions;

/** System.exit in a finally block, with hooks; nothing after it runs. */
public class ExitInFinally {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        try {
            System.out.println("body");
            throw new IllegalStateException();
        } finally {
            System.out.println("finally");
            System.exit(7);
            System.out.println("not reached");
        }
    }
}
