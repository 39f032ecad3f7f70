// large: hosted 1024 10000
// large: metal 1024 10000
package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A thousand threads at once, or as many as the argument says, twice: each has a stack of its own, which is used to some
 * depth and then free again.
 */
public class ThousandThreads {

    static int sum(int depth) {
        return depth == 0 ? 0 : depth + sum(depth - 1);
    }

    static void round(int number, int threadCount) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(threadCount);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong total = new AtomicLong();
        Thread[] threads = new Thread[threadCount];
        for (int i = 0; i < threadCount; i++) {
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
        int threadCount = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        round(1, threadCount);
        round(2, threadCount);
    }
}
