package virtual;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Thread locals, scoped values, locks and executors of virtual threads, kept over switches.
public final class Values {
    private static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 7);
    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
    private static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

    private Values() {}

    public static void main(String[] arguments) throws Exception {
        INHERITED.set("from main");
        Thread[] threads = new Thread[50];
        AtomicInteger right = new AtomicInteger();
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = Thread.startVirtualThread(() -> keeps(number, right));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("right " + right + ", own " + LOCAL.get() + ", " + INHERITED.get());
        scoped();
        locks();
        executors();
        monitors();
    }

    private static void keeps(int number, AtomicInteger right) {
        LOCAL.set(number + LOCAL.get());
        ScopedValue.where(SCOPED, "value " + number).run(() -> {
            for (int i = 0; i < 10; i++) {
                LockSupport.parkNanos(100);
                Thread.yield();
            }
            if (SCOPED.get().equals("value " + number)
                    && LOCAL.get() == number + 7
                    && INHERITED.get().equals("from main")) {
                right.incrementAndGet();
            }
        });
    }

    private static void scoped() throws InterruptedException {
        ScopedValue.where(SCOPED, "outer").run(() -> {
            Thread thread = Thread.startVirtualThread(() -> System.out.println("bound " + SCOPED.isBound()));
            try {
                thread.join();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    private static void locks() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock(true);
        int[] count = {0};
        Thread[] threads = new Thread[20];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.startVirtualThread(() -> {
                for (int round = 0; round < 50; round++) {
                    lock.lock();
                    try {
                        int before = count[0];
                        Thread.yield();
                        count[0] = before + 1;
                    } finally {
                        lock.unlock();
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("count " + count[0]);
    }

    private static void executors() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, 200)
                    .mapToObj(i -> executor.submit(() -> {
                        Thread.sleep(i % 3);
                        return i * i;
                    }))
                    .toList();
            long sum = 0;
            for (Future<Integer> future : futures) {
                sum += future.get();
            }
            System.out.println("sum " + sum);
        }
    }

    private static void monitors() throws InterruptedException {
        Object lock = new Object();
        int[] turn = {0};
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = Thread.startVirtualThread(() -> {
                synchronized (lock) {
                    while (turn[0] != number) {
                        try {
                            lock.wait();
                        } catch (InterruptedException impossible) {
                            throw new AssertionError(impossible);
                        }
                    }
                    turn[0]++;
                    System.out.println("turn " + number + Thread.holdsLock(lock));
                    lock.notifyAll();
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
