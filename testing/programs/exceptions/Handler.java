// exit: 1
package exceptions;

/** The thread's handler of uncaught exceptions gets them instead of the error stream. */
public class Handler {
    public static void main(String[] args) {
        Thread.currentThread().setUncaughtExceptionHandler(
            (thread, e) -> System.out.println(thread.getName() + " ended by " + e));
        throw new IllegalStateException("handled");
    }
}
