package threads;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Threads that spin in every way, and a main thread that is to get on: each way of spinning waits for main itself. */
public class Spinning {
    static volatile boolean plainFlag;
    static volatile long counter;
    static boolean[] elements = new boolean[1];
    static final AtomicBoolean ATOMIC = new AtomicBoolean();
    static final AtomicInteger READY = new AtomicInteger();
    static volatile Object reference;

    static int recursion(int depth) {
        return depth == 0 || plainFlag ? 0 : 1 + recursion(depth - 1);
    }

    static void spin(String name, Runnable loop, Runnable release) throws InterruptedException {
        Thread thread = new Thread(() -> {
            READY.incrementAndGet();
            loop.run();
        });
        int before = READY.get();
        thread.start();
        while (READY.get() == before) {
            Thread.onSpinWait();
        }
        Thread.sleep(5);
        System.out.print(name + (thread.isAlive() ? " spins" : " is over"));
        release.run();
        thread.join();
        System.out.println(", done");
    }

    public static void main(String[] args) throws Exception {
        spin("volatile field", () -> { while (!plainFlag) {} }, () -> plainFlag = true);
        plainFlag = false;
        spin("counting", () -> { while (!plainFlag) counter++; }, () -> plainFlag = true);
        plainFlag = false;
        spin("compare and set", () -> { while (!ATOMIC.compareAndSet(true, false)) {} }, () -> ATOMIC.set(true));
        spin("onSpinWait", () -> { while (!plainFlag) Thread.onSpinWait(); }, () -> plainFlag = true);
        plainFlag = false;
        spin("yield", () -> { while (!plainFlag) Thread.yield(); }, () -> plainFlag = true);
        plainFlag = false;
        spin("reference", () -> { while (reference == null) {} }, () -> reference = "set");
        spin("recursion", () -> { while (!plainFlag) recursion(900); }, () -> plainFlag = true);
        plainFlag = false;
        spin("interrupt", () -> { while (!Thread.currentThread().isInterrupted()) {} }, interrupter());
        spin("allocation", () -> { while (!plainFlag) reference = new int[20]; }, () -> plainFlag = true);
        plainFlag = false;
        spin("exceptions", Spinning::throwUntilReleased, () -> plainFlag = true);
        plainFlag = false;
        spin("park of no time", () -> { while (!plainFlag) LockSupport.parkNanos(1); }, () -> plainFlag = true);
        plainFlag = false;
        spin("monitor", Spinning::lockUntilReleased, () -> plainFlag = true);
        plainFlag = false;
        spin("copies", Spinning::copyUntilReleased, () -> plainFlag = true);
    }

    /** Interrupts every thread of the group but this one. */
    static Runnable interrupter() {
        Thread main = Thread.currentThread();
        return () -> {
            Thread[] threads = new Thread[10];
            int count = main.getThreadGroup().enumerate(threads);
            for (int i = 0; i < count; i++) {
                if (threads[i] != main) threads[i].interrupt();
            }
        };
    }

    static void throwUntilReleased() {
        while (!plainFlag) {
            try {
                throw new IllegalStateException();
            } catch (IllegalStateException expected) {
                counter++;
            }
        }
    }

    static void lockUntilReleased() {
        while (!plainFlag) {
            synchronized (READY) {
                counter++;
            }
        }
    }

    static void copyUntilReleased() {
        int[] from = new int[100_000];
        int[] to = new int[100_000];
        while (!plainFlag) {
            System.arraycopy(from, 0, to, 0, from.length);
            counter += new String(new char[1000]).indexOf('x') + java.util.Arrays.hashCode(to);
        }
    }
}
