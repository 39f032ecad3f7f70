// exit: 1
package exceptions;

/** Shutdown hooks run after an uncaught exception too. */
public class UncaughtWithHook {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("hook")));
        Object nothing = null;
        nothing.hashCode();
    }
}
