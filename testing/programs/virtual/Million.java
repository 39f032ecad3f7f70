// large: hosted 2048 1000000
// large: metal 2048 1000000
package virtual;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// So many virtual threads are started, park, and are woken.
public final class Million {
    private static final int FEW = 20_000;
    private static volatile boolean go;
    private static final AtomicInteger ENDED = new AtomicInteger();

    private Million() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread[] threads = new Thread[arguments.length == 0 ? FEW : Integer.parseInt(arguments[0])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.startVirtualThread(() -> waits(5));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
        System.out.println("parked " + threads.length);
        go = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("ended " + ENDED);
    }

    private static int waits(int depth) {
        if (depth > 0) {
            return 1 + waits(depth - 1);
        }
        while (!go) {
            LockSupport.park();
        }
        return ENDED.incrementAndGet();
    }
}
