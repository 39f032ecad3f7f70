package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Virtual threads that park, sleep, yield, hand over and end.
public final class Parking {
    private Parking() {}

    public static void main(String[] arguments) throws Exception {
        states();
        permits();
        many();
        handOver();
        yields();
        interrupts();
        deepFrames();
        escapes();
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    private static void states() throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("quiet").unstarted(LockSupport::park);
        System.out.println(thread.getState() + " " + thread.isVirtual() + thread.isDaemon() + thread.isAlive());
        thread.start();
        await(thread, Thread.State.WAITING);
        System.out.println(thread.getName() + " " + thread.getPriority() + thread.isAlive() + " " + thread.getThreadGroup().getName());
        LockSupport.unpark(thread);
        thread.join();
        System.out.println(thread.getState() + " " + thread.isAlive());
        Thread asleep = Thread.startVirtualThread(() -> LockSupport.parkNanos(Long.MAX_VALUE));
        await(asleep, Thread.State.TIMED_WAITING);
        LockSupport.unpark(asleep);
        System.out.println(asleep.join(java.time.Duration.ofSeconds(100)));
    }

    private static void permits() throws InterruptedException {
        int[] passed = {0};
        Thread thread = Thread.startVirtualThread(() -> {
            for (int i = 0; i < 1000; i++) {
                LockSupport.unpark(Thread.currentThread());
                LockSupport.park();
                LockSupport.parkNanos(1);
                passed[0]++;
            }
        });
        thread.join();
        System.out.println("permits " + passed[0]);
    }

    private static void many() throws InterruptedException {
        AtomicInteger awake = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[2000];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = Thread.startVirtualThread(() -> {
                String text = "thread " + number;
                try {
                    go.await();
                    Thread.sleep(number % 7);
                } catch (InterruptedException impossible) {
                    throw new AssertionError(impossible);
                }
                if (text.equals("thread " + number)) {
                    awake.incrementAndGet();
                }
            });
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("awake " + awake);
    }

    private static void handOver() throws InterruptedException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        Thread partner = Thread.startVirtualThread(() -> {
            try {
                for (int i = 0; i < 500; i++) {
                    back.put(there.take() + 1);
                }
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        });
        int value = 0;
        for (int i = 0; i < 500; i++) {
            there.put(value);
            value = back.take();
        }
        partner.join();
        System.out.println("handed over " + value);
    }

    private static void yields() throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        Runnable task = () -> {
            for (int i = 0; i < 100; i++) {
                turns.incrementAndGet();
                Thread.yield();
            }
        };
        Thread one = Thread.startVirtualThread(task);
        Thread two = Thread.startVirtualThread(task);
        one.join();
        two.join();
        System.out.println("turns " + turns);
    }

    private static void interrupts() throws InterruptedException {
        Thread sleeper = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException expected) {
                System.out.println(expected + " " + Thread.currentThread().isInterrupted());
            }
            Thread.currentThread().interrupt();
            LockSupport.park();
            System.out.println(Thread.interrupted() + " " + Thread.interrupted());
        });
        await(sleeper, Thread.State.TIMED_WAITING);
        sleeper.interrupt();
        sleeper.join();
    }

    private static int sum(int depth) {
        if (depth == 0) {
            LockSupport.parkNanos(1000);
            return 0;
        }
        Integer boxed = depth + 1000;
        return sum(depth - 1) + boxed - 1000;
    }

    private static void deepFrames() throws InterruptedException {
        for (int depth = 1; depth <= 1000; depth *= 10) {
            int[] result = {0};
            int wanted = depth;
            Thread thread = Thread.startVirtualThread(() -> {
                for (int i = 0; i < 10; i++) {
                    result[0] += sum(wanted);
                }
            });
            thread.join();
            System.out.println("depth " + depth + ": " + result[0]);
        }
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private static void escapes() throws InterruptedException {
        Thread.UncaughtExceptionHandler handler =
                (thread, thrown) -> System.out.println(thread.getName() + " threw " + thrown.getClass().getName());
        Thread.ofVirtual().name("a").uncaughtExceptionHandler(handler).start(() -> {
            LockSupport.parkNanos(1);
            throw new IllegalStateException();
        }).join();
        Thread.ofVirtual().name("b").uncaughtExceptionHandler(handler).start(() -> endless(0)).join();
        Thread.ofVirtual().name("c").start(() -> {
            try {
                LockSupport.parkNanos(1);
                endless(0);
            } catch (StackOverflowError expected) {
                System.out.println("overflow");
            }
            LockSupport.parkNanos(1);
        }).join();
    }
}
