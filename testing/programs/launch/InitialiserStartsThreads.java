package launch;

import java.util.concurrent.CountDownLatch;

/** Threads of the initialiser that use the class wait until it is initialised. */
public class InitialiserStartsThreads {
    static class Latch {
        static final CountDownLatch STARTED = new CountDownLatch(2);
    }

    static int seen;
    static int value = 1;

    static class User extends Thread {
        @Override
        public void run() {
            Latch.STARTED.countDown();
            add();
        }
    }

    static final User ONE = new User();
    static final User TWO = new User();

    static {
        ONE.start();
        TWO.start();
        try {
            Latch.STARTED.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        value = 21;
        System.out.println("initialised, " + seen);
    }

    static synchronized void add() {
        seen += value;
    }

    public static void main(String[] args) throws InterruptedException {
        ONE.join();
        TWO.join();
        System.out.println(seen);
    }
}
