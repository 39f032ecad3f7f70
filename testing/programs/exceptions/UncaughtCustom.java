// exit: 1
package exceptions;

/** toString and getLocalizedMessage of the exception decide the first line; a null message has no colon. */
public class UncaughtCustom {
    static class Odd extends Exception {
        Odd(Throwable cause) {
            super(cause);
        }

        @Override
        public String getLocalizedMessage() {
            return "localised\nover two lines";
        }
    }

    public static void main(String... args) throws Exception {
        throw new Odd(new Exception((String) null));
    }
}
