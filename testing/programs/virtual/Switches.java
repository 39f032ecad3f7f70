// cores: 2
package virtual;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Virtual threads that go from one to the next by `yield` and `park` in stacks of changing depth, while others
/// interrupt, make garbage and take traces: what a thread keeps in its frames comes back, and each wake-up comes.
public class Switches {
    private static final int THREADS = 12;
    private static final int ROUNDS = 400;

    private static final Thread[] RING = new Thread[THREADS];
    private static final AtomicLong SUM = new AtomicLong();
    private static final AtomicLong INTERRUPTS = new AtomicLong();
    private static final int[] PERMITS = new int[THREADS];

    private static long deep(int depth, long value, Object kept) {
        if (depth == 0) {
            Thread.yield();
            return value;
        }
        long below = deep(depth - 1, value * 31 + depth, new long[depth]);
        if (depth % 7 == 0) {
            Thread.yield();
        }
        return below + ((long[]) kept).length;
    }

    private static long expected(int depth, long value, int kept) {
        return depth == 0 ? value : expected(depth - 1, value * 31 + depth, depth) + kept;
    }

    private static void awaitPermit(int number) {
        synchronized (RING) {
            if (PERMITS[number] > 0) {
                PERMITS[number]--;
                return;
            }
        }
        LockSupport.park();
        if (Thread.interrupted()) {
            INTERRUPTS.incrementAndGet();
        }
        awaitPermit(number);
    }

    private static void give(int number) {
        synchronized (RING) {
            PERMITS[number]++;
        }
        LockSupport.unpark(RING[number]);
    }

    private static void run(int number) {
        for (int round = 0; round < ROUNDS; round++) {
            awaitPermit(number);
            int depth = (round * 13 + number * 7) % 60;
            long value = deep(depth, number, new long[3]);
            if (value != expected(depth, number, 3)) {
                System.out.println("thread " + number + " round " + round + ": " + value);
            }
            SUM.addAndGet(value % 1000);
            if (round % 50 == 10) {
                RING[(number + 3) % THREADS].interrupt();
                RING[(number + 5) % THREADS].getStackTrace();
            }
            give((number + 1) % THREADS);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int number = 0; number < THREADS; number++) {
            int own = number;
            RING[number] = Thread.ofVirtual().unstarted(() -> run(own));
        }
        for (Thread thread : RING) {
            thread.start();
        }
        for (int number = 0; number < THREADS; number += 3) {
            give(number);
        }
        for (Thread thread : RING) {
            thread.join();
        }
        System.out.println("sum " + SUM + ", no more interrupts than sent: " + (INTERRUPTS.get() <= THREADS * 8));
    }
}
