package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Daemons that never end do not keep main from its time-outs, nor the program from its end. */
public class EndlessDaemons {
    static int plain;
    static volatile boolean released;
    static double sum;

    static class Endless {
        static int value = forEver();

        static int forEver() {
            while (!released) {}
            return 1;
        }
    }

    static void daemon(Runnable loop) {
        Thread thread = new Thread(loop);
        thread.setDaemon(true);
        thread.start();
    }

    static int deep(int depth) {
        return depth == 0 ? 0 : deep(depth - 1) + 1;
    }

    static void bodiless() {
        while (true)
            ;
    }

    static void compute() {
        for (double x = 1; ; x = x * 1.0000001 + 1) {
            sum += Math.sqrt(x);
        }
    }

    static void strings() {
        for (int i = 0; ; i++) {
            plain += ("number " + i).hashCode();
        }
    }

    static void deepForEver() {
        while (true) {
            deep(1000);
        }
    }

    public static void main(String[] args) throws Exception {
        daemon(EndlessDaemons::bodiless);
        daemon(EndlessDaemons::compute);
        daemon(EndlessDaemons::strings);
        daemon(EndlessDaemons::deepForEver);
        daemon(() -> System.out.println(Endless.value));
        Thread.sleep(20);
        System.out.println("slept");
        Object lock = new Object();
        synchronized (lock) {
            lock.wait(20);
        }
        System.out.println("waited");
        FutureTask<Integer> never = new FutureTask<>(() -> { bodiless(); return 1; });
        daemon(never);
        try {
            System.out.println(never.get(20, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException expected) {
            System.out.println(expected.getClass().getSimpleName());
        }
        System.out.println(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS));
        Thread busy = new Thread(EndlessDaemons::compute);
        busy.setDaemon(true);
        busy.start();
        busy.join(20);
        System.out.println(busy.isAlive());
        Thread initialiser = new Thread(() -> System.out.println(Endless.value));
        initialiser.setDaemon(true);
        initialiser.start();
        initialiser.join(20);
        System.out.println(initialiser.isAlive());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    }
}
