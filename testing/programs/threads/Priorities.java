package threads;

import java.util.concurrent.CountDownLatch;

/** Threads of the highest priority compute or yield for ever, as many as there are processors: the lowest get on too. */
public class Priorities {
    static volatile boolean isOver;
    static volatile long count;

    static Thread start(String name, int priority, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setPriority(priority);
        thread.start();
        return thread;
    }

    static void compute() {
        while (!isOver) count++;
    }

    static void giveWay() {
        while (!isOver) Thread.yield();
    }

    static void steps(CountDownLatch done) {
        for (int i = 0; i < 10; i++) Thread.yield();
        done.countDown();
    }

    static void round(Runnable high) throws InterruptedException {
        isOver = false;
        int processors = Runtime.getRuntime().availableProcessors();
        Thread[] threads = new Thread[2 * processors];
        for (int i = 0; i < threads.length; i++) threads[i] = start("high", Thread.MAX_PRIORITY, high);
        CountDownLatch done = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) start("low", Thread.MIN_PRIORITY, () -> steps(done));
        done.await();
        isOver = true;
        for (Thread thread : threads) thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread.currentThread().setPriority(3);
        round(Priorities::compute);
        System.out.println("beside those that compute");
        round(Priorities::giveWay);
        System.out.println("beside those that yield");
        Thread inherits = new Thread(() -> {});
        System.out.println(inherits.getPriority() + " " + Thread.ofPlatform().priority(7).unstarted(() -> {}).getPriority());
        try {
            inherits.setPriority(11);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }
}
