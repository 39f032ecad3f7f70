import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/// Threads that wait for one another: no wake-up is lost, and who was woken knows what the other did before.
final class Waiting {
    private static final int SLOW = 50;

    private Waiting() {}

    static List<Trial<?>> trials() {
        return List.of(
                notified(), notifiedWithLimit(), parked(), permitBefore(), latch(), semaphore(), handed(), exchanged(),
                condition(), readers(), optimistic(), lock(), virtual());
    }

    private static final class Meeting extends Cells {
        boolean told;
        volatile Thread waiter;
        volatile boolean flag;
        final CountDownLatch latch = new CountDownLatch(1);
        final Semaphore semaphore = new Semaphore(0);
        final SynchronousQueue<Integer> hand = new SynchronousQueue<>();
        final Exchanger<Integer> exchanger = new Exchanger<>();
        final ReentrantLock lock = new ReentrantLock();
        final Condition condition = lock.newCondition();
        final ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
        final StampedLock stamped = new StampedLock();
    }

    private interface Step {
        int run() throws Exception;
    }

    private static int of(Step step) {
        try {
            return step.run();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Trial<?> notified() {
        return Trial.of("wait and notify", Meeting::new, 1)
                .actor(c -> c.r1 = of(() -> {
                    synchronized (c) {
                        while (!c.told) {
                            c.wait();
                        }
                    }
                    return c.x;
                }))
                .actor(c -> {
                    c.x = 1;
                    synchronized (c) {
                        c.told = true;
                        c.notify();
                    }
                })
                .allows("1")
                .slow(SLOW);
    }

    private static Trial<?> notifiedWithLimit() {
        return Trial.of("timed wait and notifyAll", Meeting::new, 2)
                .actor(c -> c.r1 = of(() -> awaitTold(c)))
                .actor(c -> c.r2 = of(() -> awaitTold(c)))
                .actor(c -> {
                    c.x = 1;
                    synchronized (c) {
                        c.told = true;
                        c.notifyAll();
                    }
                })
                .allows("1 1")
                .slow(SLOW);
    }

    private static int awaitTold(Meeting c) throws InterruptedException {
        synchronized (c) {
            while (!c.told) {
                c.wait(600_000);
            }
        }
        return c.x;
    }

    private static Trial<?> parked() {
        return Trial.of("park and unpark", Meeting::new, 1)
                .actor(c -> {
                    c.waiter = Thread.currentThread();
                    while (!c.flag) {
                        LockSupport.park(c);
                    }
                    c.r1 = c.x;
                })
                .actor(c -> {
                    c.x = 1;
                    c.flag = true;
                    Thread waiter = c.waiter;
                    if (waiter != null) {
                        LockSupport.unpark(waiter);
                    }
                })
                .allows("1")
                .slow(SLOW);
    }

    /// A permit that comes before the park, or twice, ends one park.
    private static Trial<?> permitBefore() {
        return Trial.of("permits are kept", Meeting::new, 1)
                .actor(c -> {
                    c.waiter = Thread.currentThread();
                    while (!c.flag) {
                        LockSupport.parkNanos(c, 600_000_000_000L);
                    }
                    c.r1 = c.x;
                })
                .actor(c -> {
                    while (c.waiter == null) {
                        Thread.onSpinWait();
                    }
                    LockSupport.unpark(c.waiter);
                    c.x = 1;
                    c.flag = true;
                    LockSupport.unpark(c.waiter);
                    LockSupport.unpark(c.waiter);
                })
                .allows("1")
                .slow(SLOW);
    }

    private static Trial<?> latch() {
        return Trial.of("CountDownLatch", Meeting::new, 1)
                .actor(c -> c.r1 = of(() -> {
                    c.latch.await();
                    return c.x;
                }))
                .actor(c -> {
                    c.x = 1;
                    c.latch.countDown();
                })
                .allows("1")
                .slow(SLOW);
    }

    private static Trial<?> semaphore() {
        return Trial.of("Semaphore", Meeting::new, 1)
                .actor(c -> c.r1 = of(() -> {
                    c.semaphore.acquire(2);
                    return c.x + c.y;
                }))
                .actor(c -> {
                    c.x = 1;
                    c.semaphore.release();
                })
                .actor(c -> {
                    c.y = 2;
                    c.semaphore.release();
                })
                .allows("3")
                .slow(SLOW);
    }

    private static Trial<?> handed() {
        return Trial.of("SynchronousQueue", Meeting::new, 2)
                .actor(c -> c.r1 = of(() -> {
                    c.hand.put(5);
                    return c.y;
                }))
                .actor(c -> {
                    c.y = 2;
                    c.r2 = of(c.hand::take);
                })
                .allows("2 5")
                .slow(SLOW);
    }

    private static Trial<?> exchanged() {
        return Trial.of("Exchanger", Meeting::new, 2)
                .actor(c -> c.r1 = of(() -> c.exchanger.exchange(1)))
                .actor(c -> c.r2 = of(() -> c.exchanger.exchange(2)))
                .allows("2 1")
                .slow(SLOW);
    }

    private static Trial<?> condition() {
        return Trial.of("Condition", Meeting::new, 1)
                .actor(c -> c.r1 = of(() -> {
                    c.lock.lock();
                    try {
                        while (!c.told) {
                            c.condition.await();
                        }
                        return c.x;
                    } finally {
                        c.lock.unlock();
                    }
                }))
                .actor(c -> {
                    c.lock.lock();
                    try {
                        c.x = 1;
                        c.told = true;
                        c.condition.signal();
                    } finally {
                        c.lock.unlock();
                    }
                })
                .allows("1")
                .slow(SLOW);
    }

    private static Trial<?> readers() {
        return Trial.of("ReentrantReadWriteLock", Meeting::new, 2)
                .actor(c -> {
                    c.shared.writeLock().lock();
                    c.x = 1;
                    c.y = 1;
                    c.shared.writeLock().unlock();
                })
                .actor(c -> {
                    c.shared.readLock().lock();
                    c.r1 = c.x;
                    c.r2 = c.y;
                    c.shared.readLock().unlock();
                })
                .allows("0 0", "1 1");
    }

    private static Trial<?> optimistic() {
        return Trial.of("StampedLock, optimistic", Meeting::new, 2)
                .actor(c -> {
                    long stamp = c.stamped.writeLock();
                    c.x = 1;
                    c.y = 1;
                    c.stamped.unlockWrite(stamp);
                })
                .actor(c -> {
                    long stamp = c.stamped.tryOptimisticRead();
                    int first = c.x;
                    int second = c.y;
                    if (c.stamped.validate(stamp)) {
                        c.r1 = first;
                        c.r2 = second;
                    } else {
                        c.r1 = 2;
                        c.r2 = 2;
                    }
                })
                .allows("0 0", "1 1", "2 2");
    }

    private static final class Counted extends Cells {
        final ReentrantLock lock = new ReentrantLock();

        void increment() {
            lock.lock();
            try {
                x++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        void settle() {
            r1 = x;
        }
    }

    private static Trial<?> lock() {
        return Trial.of("ReentrantLock", Counted::new, 1)
                .actor(Counted::increment)
                .actor(Counted::increment)
                .actor(Counted::increment)
                .allows("3");
    }

    /// A virtual thread that waits, and one that tells it.
    private static Trial<?> virtual() {
        return Trial.of("virtual threads, wait and notify", Meeting::new, 1)
                .actor(c -> c.r1 = of(() -> {
                    Thread waiter = Thread.ofVirtual().start(() -> of(() -> {
                        synchronized (c) {
                            while (!c.told) {
                                c.wait();
                            }
                            c.y = c.x;
                        }
                        return 0;
                    }));
                    waiter.join();
                    return c.y;
                }))
                .actor(c -> of(() -> {
                    Thread teller = Thread.ofVirtual().start(() -> {
                        synchronized (c) {
                            c.x = 1;
                            c.told = true;
                            c.notify();
                        }
                    });
                    teller.join();
                    return 0;
                }))
                .allows("1")
                .slow(4 * SLOW);
    }
}
