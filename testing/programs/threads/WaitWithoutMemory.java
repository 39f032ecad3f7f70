// memory: 64
package threads;

/** Threads that wait hold their lock again afterwards, and end, although no memory is left. */
public class WaitWithoutMemory {
    private static final int THREADS = 40;

    private static int waiting;
    private static int ended;
    private static int withoutLock;
    private static boolean full;

    private static void await(Object lock, long milliseconds) {
        try {
            synchronized (lock) {
                waiting++;
                try {
                    lock.wait(milliseconds);
                } finally {
                    if (!Thread.holdsLock(lock)) {
                        withoutLock++;
                    }
                }
            }
        } catch (InterruptedException | OutOfMemoryError allowed) {
            // Either may come, and the lock is free in any case.
        } catch (IllegalMonitorStateException wrong) {
            withoutLock++;
        }
        ended++;
    }

    /** Takes all memory, in pieces that become smaller and smaller. */
    private static Object[] exhaust() {
        Object[] head = null;
        int size = 1 << 16;
        while (size > 2) {
            try {
                while (true) {
                    Object[] next = new Object[size];
                    next[0] = head;
                    head = next;
                }
            } catch (OutOfMemoryError full) {
                size >>= 1;
            }
        }
        return head;
    }

    private static void stayFull() {
        Object[] all = exhaust();
        for (int turn = 0; turn < 300; turn++) {
            Thread.yield();
        }
        full = all != null;
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        Thread[] threads = new Thread[THREADS];
        for (int index = 0; index < THREADS; index++) {
            threads[index] = new Thread(() -> await(lock, 500));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        // On a stack of its own, so that nothing of main's can name the last of it by chance.
        Thread filler = new Thread(WaitWithoutMemory::stayFull);
        filler.start();
        filler.join();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("full: " + full + ", without the lock: " + withoutLock);
        int alive = 0;
        for (Thread thread : threads) {
            alive += thread.isAlive() ? 1 : 0;
        }
        System.out.println("alive: " + alive);
    }
}
