package threads;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Fifty threads compute until all of them have got somewhere: none may be left out for ever, none may finish alone. */
public class FairShares {
    static final int THREADS = 50;
    static final AtomicIntegerArray SHARES = new AtomicIntegerArray(THREADS);
    static volatile boolean stop;

    static int work(int seed) {
        int x = seed;
        for (int i = 0; i < 10_000; i++) x = x * 31 + i;
        return x;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                while (!stop) {
                    if (work(number) != 12345) SHARES.incrementAndGet(number);
                }
            });
            threads[i].start();
        }
        while (!allHave(20)) {
            work(1);
        }
        stop = true;
        for (Thread thread : threads) thread.join();
        System.out.println("all " + THREADS + " had a share");
    }

    static boolean allHave(int share) {
        for (int i = 0; i < THREADS; i++) {
            if (SHARES.get(i) < share) return false;
        }
        return true;
    }
}
