package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Monitors of virtual threads: one that waits for or in a monitor leaves its carrier, and keeps those that it holds.
public final class Locks {
    private Locks() {}

    public static void main(String[] arguments) throws Exception {
        heldWhileParked();
        nested();
        contended();
        waitAndNotify();
        timedWaits();
        interruptedWaits();
        notifyAgainstTime();
        initialisers();
        manyInLine();
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    private static Thread[] start(int count, Runnable task) {
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = Thread.startVirtualThread(task);
        }
        return threads;
    }

    private static void join(Thread... threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void heldWhileParked() throws InterruptedException {
        Object lock = new Object();
        Thread holder = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                LockSupport.park();
                System.out.println("held " + Thread.holdsLock(lock));
            }
        });
        await(holder, Thread.State.WAITING);
        System.out.println("here " + Thread.holdsLock(lock));
        Thread second = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                System.out.println("second");
            }
        });
        Thread third = new Thread(() -> {
            synchronized (lock) {
                LockSupport.parkNanos(1);
            }
        });
        await(second, Thread.State.BLOCKED);
        third.start();
        await(third, Thread.State.BLOCKED);
        try {
            lock.notify();
        } catch (IllegalMonitorStateException expected) {
            System.out.println(expected.getMessage());
        }
        LockSupport.unpark(holder);
        join(holder, second, third);
    }

    private static void nested() throws InterruptedException {
        Object outer = new Object();
        Object inner = new Object();
        int hash = outer.hashCode();
        AtomicInteger rounds = new AtomicInteger();
        join(start(20, () -> {
            synchronized (outer) {
                synchronized (inner) {
                    synchronized (outer) {
                        Thread.yield();
                        rounds.incrementAndGet();
                    }
                }
            }
        }));
        System.out.println("nested " + rounds + (hash == outer.hashCode()));
    }

    private static void contended() throws InterruptedException {
        Object lock = new Object();
        int[] count = {0};
        join(start(50, () -> {
            for (int i = 0; i < 100; i++) {
                synchronized (lock) {
                    int before = count[0];
                    if (i % 10 == 0) {
                        Thread.yield();
                    }
                    count[0] = before + 1;
                }
            }
        }));
        System.out.println("contended " + count[0]);
    }

    private static void waitAndNotify() throws InterruptedException {
        Object lock = new Object();
        int[] turn = {0};
        Thread[] threads = new Thread[10];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            Runnable task = () -> {
                for (int round = 0; round < 20; round++) {
                    synchronized (lock) {
                        while (turn[0] % 10 != number) {
                            wait(lock, 0);
                        }
                        turn[0]++;
                        lock.notifyAll();
                    }
                }
            };
            threads[i] = i % 3 == 0 ? new Thread(task) : Thread.ofVirtual().unstarted(task);
            threads[i].start();
        }
        join(threads);
        System.out.println("turns " + turn[0]);
    }

    private static boolean wait(Object lock, long milliseconds) {
        try {
            lock.wait(milliseconds);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static void timedWaits() throws InterruptedException {
        Object lock = new Object();
        AtomicInteger over = new AtomicInteger();
        join(start(100, () -> {
            synchronized (lock) {
                long begin = System.nanoTime();
                wait(lock, 5);
                if (System.nanoTime() - begin >= 5_000_000 && Thread.holdsLock(lock)) {
                    over.incrementAndGet();
                }
            }
        }));
        System.out.println("over " + over);
        Thread waits = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                wait(lock, 1_000_000);
            }
        });
        await(waits, Thread.State.TIMED_WAITING);
        synchronized (lock) {
            lock.notify();
            System.out.println(waits.getState());
        }
        waits.join();
    }

    private static void interruptedWaits() throws InterruptedException {
        Object lock = new Object();
        Thread waits = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                System.out.println(wait(lock, 0) + " " + Thread.currentThread().isInterrupted() + Thread.holdsLock(lock));
                Thread.currentThread().interrupt();
                System.out.println(wait(lock, 0) + " " + Thread.interrupted());
            }
        });
        await(waits, Thread.State.WAITING);
        synchronized (lock) {
            waits.interrupt();
            LockSupport.parkNanos(1000);
            System.out.println("interrupted");
        }
        waits.join();
    }

    /// A notification that comes with the end of the time, and another timed wait at once (JDK-8373120).
    private static void notifyAgainstTime() throws InterruptedException {
        Object lock = new Object();
        AtomicInteger waits = new AtomicInteger();
        Thread[] threads = start(4, () -> {
            for (int i = 0; i < 100; i++) {
                synchronized (lock) {
                    wait(lock, 1);
                    waits.incrementAndGet();
                    wait(lock, 1);
                }
            }
        });
        boolean living = true;
        while (living) {
            synchronized (lock) {
                lock.notify();
            }
            Thread.sleep(0, 500_000);
            living = false;
            for (Thread thread : threads) {
                living |= thread.isAlive();
            }
        }
        System.out.println("waits " + waits);
    }

    private static final class Slow {
        static final int VALUE = slowly();

        private static int slowly() {
            LockSupport.parkNanos(2_000_000);
            return 5;
        }
    }

    private static void initialisers() throws InterruptedException {
        AtomicInteger sum = new AtomicInteger();
        join(start(10, () -> sum.addAndGet(Slow.VALUE)));
        System.out.println("sum " + sum);
    }

    private static void manyInLine() throws InterruptedException {
        Object lock = new Object();
        AtomicInteger passed = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        Thread[] threads;
        synchronized (lock) {
            threads = start(3000, () -> {
                ready.countDown();
                synchronized (lock) {
                    passed.incrementAndGet();
                }
            });
            ready.await();
            await(threads[2999], Thread.State.BLOCKED);
            System.out.println("passed " + passed);
        }
        join(threads);
        System.out.println("passed " + passed);
    }
}
