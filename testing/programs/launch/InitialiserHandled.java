// exit: 1
package launch;

/** What the initialiser throws is printed, whichever handler it has set. Hooks run all the same. */
public class InitialiserHandled {
    static class Handler implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            System.out.println("not asked");
        }
    }

    static class Hook extends Thread {
        @Override
        public void run() {
            System.out.println("hook");
        }
    }

    static {
        Thread.setDefaultUncaughtExceptionHandler(new Handler());
        Runtime.getRuntime().addShutdownHook(new Hook());
        fail();
    }

    static void fail() {
        throw new IllegalStateException("on purpose");
    }

    public static void main(String[] args) {
        System.out.println("not reached");
    }
}
