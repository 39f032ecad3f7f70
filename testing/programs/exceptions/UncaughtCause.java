// exit: 1
package exceptions;

/** Causes, suppressed exceptions, circular causes, and frames in common, on the error stream. */
public class UncaughtCause {
    static class Failing implements AutoCloseable {
        final String name;

        Failing(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            throw new IllegalArgumentException("closing " + name);
        }
    }

    static void low() {
        try (Failing a = new Failing("a"); Failing b = new Failing("b")) {
            throw new IllegalStateException("in the body of " + a.name + b.name);
        }
    }

    static void middle() {
        try {
            low();
        } catch (IllegalStateException e) {
            throw new RuntimeException("wrapped", e);
        }
    }

    static void high() {
        try {
            middle();
        } catch (RuntimeException e) {
            throw new RuntimeException(e);
        }
    }

    public static void main(String[] args) {
        high();
    }
}
