import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Virtual threads by the hundred, that sleep, park, yield and lock, and end.
final class Swarm extends Work {
    private static final int THREADS = 200;

    private final AtomicLong started = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private long underLock;
    private long underMonitor;

    Swarm(AtomicBoolean ends) {
        super("virtual threads", ends);
    }

    @Override
    void start(SplittableRandom random) {
        thread("keeper", () -> {
            while (!ends()) {
                round(random);
            }
        });
    }

    private void round(SplittableRandom random) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            int kind = random.nextInt(4);
            long nanoseconds = random.nextLong(2_000_000);
            started.incrementAndGet();
            threads.add(Thread.ofVirtual().start(guarded(() -> act(kind, nanoseconds))));
        }
        for (Thread thread : threads) {
            // WHY: whom the permit wakes early sleeps no less: only park ends by it.
            LockSupport.unpark(thread);
        }
        for (Thread thread : threads) {
            thread.join();
            steps.incrementAndGet();
        }
    }

    private void act(int kind, long nanoseconds) throws InterruptedException {
        switch (kind) {
            case 0 -> {
                long start = System.nanoTime();
                Thread.sleep(0, (int) Math.min(999_999, nanoseconds));
                check(System.nanoTime() - start >= Math.min(999_999, nanoseconds), "a sleep was too short");
            }
            case 1 -> LockSupport.park();
            case 2 -> Thread.yield();
            default -> LockSupport.parkNanos(nanoseconds);
        }
        lock.lock();
        underLock++;
        lock.unlock();
        synchronized (this) {
            underMonitor++;
        }
        ended.incrementAndGet();
    }

    @Override
    String mismatch() {
        boolean matches =
                started.get() == ended.get() && underLock == started.get() && underMonitor == started.get();
        return matches ? null : started + " started, " + ended + " ended, " + underLock + ", " + underMonitor;
    }
}
