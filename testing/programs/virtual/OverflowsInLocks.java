package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Twenty virtual threads recur in a lock of their own until their stacks are full, at once and again: each gets its
/// error, has left its lock then, and no time goes into moving deep stacks.
public class OverflowsInLocks {
    private static final int THREADS = 20;
    private static final int ROUNDS = 2;

    private int depth;

    private synchronized void recur() {
        depth++;
        recur();
    }

    private void run(AtomicInteger errors) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                recur();
            } catch (StackOverflowError error) {
                errors.incrementAndGet();
            }
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger errors = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        List<OverflowsInLocks> objects = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            OverflowsInLocks object = new OverflowsInLocks();
            objects.add(object);
            threads.add(Thread.startVirtualThread(() -> object.run(errors)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int deep = 0;
        for (OverflowsInLocks object : objects) {
            synchronized (object) {
                deep += object.depth > 1000 ? 1 : 0;
            }
        }
        System.out.println(errors + " errors, " + deep + " were deep");
    }
}
