package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A thousand threads at once, twice: each has a stack of its own, which is used to some depth and then free again. */
public class ThousandThreads {
    static final int THREADS = 1000;

    static int sum(int depth) {
        return depth == 0 ? 0 : depth + sum(depth - 1);
    }

    static void round(int number) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong total = new AtomicLong();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int depth = i % 200;
            threads[i] = new Thread(() -> {
                int mine = sum(depth);
                started.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                total.addAndGet(mine - sum(depth / 2));
            });
            threads[i].start();
        }
        started.await();
        System.out.println("round " + number + ": all started, total " + total.get());
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("round " + number + ": total " + total.get());
    }

    public static void main(String[] args) throws InterruptedException {
        round(1);
        round(2);
    }
}
