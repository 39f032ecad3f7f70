package faults;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Locks and queues of java.util.concurrent after an error: usable by other threads. */
public class Concurrent {
    private static final int COUNT = 12;
    private static String broken = "";

    private static void check(boolean holds, String what) {
        if (!holds) {
            broken = what;
        }
    }

    private interface Action {
        void run() throws InterruptedException;
    }

    private static void insist(Action action) throws InterruptedException {
        boolean done = false;
        while (!done) {
            try {
                action.run();
                done = true;
            } catch (OutOfMemoryError | StackOverflowError again) {
                done = false;
            }
        }
    }

    private static Thread start(Action action) {
        while (true) {
            Thread thread = null;
            try {
                thread = new Thread(() -> {
                    try {
                        action.run();
                    } catch (InterruptedException never) {
                        broken = "interrupted";
                    }
                });
                thread.setDaemon(true);
                thread.start();
                return thread;
            } catch (OutOfMemoryError | StackOverflowError again) {
                if (thread != null && thread.getState() != Thread.State.NEW) {
                    return thread;
                }
            }
        }
    }

    private static void locks() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        int[] count = new int[1];
        Action increments = () -> {
            for (int round = 0; round < COUNT; round++) {
                insist(() -> {
                    lock.lock();
                    try {
                        count[0] += new int[1].length;
                        Thread.yield();
                    } finally {
                        lock.unlock();
                    }
                });
            }
        };
        Thread first = start(increments);
        Thread second = start(increments);
        first.join();
        second.join();
        check(!lock.isLocked(), "ReentrantLock is held by a thread that has ended");
        check(count[0] >= 2 * COUNT, "ReentrantLock counted " + count[0]);
    }

    private static void queue(String name, BlockingQueue<Integer> queue) throws InterruptedException {
        int[] sum = new int[1];
        Thread consumer = start(() -> {
            int taken = 0;
            while (taken >= 0) {
                try {
                    taken = queue.take();
                    sum[0] += Math.max(0, taken);
                } catch (OutOfMemoryError | StackOverflowError again) {
                    taken = 0;
                }
            }
        });
        for (int number = 1; number <= COUNT; number++) {
            int value = number;
            insist(() -> queue.put(value));
        }
        insist(() -> queue.put(-1));
        consumer.join();
        check(sum[0] > 0, name + " handed on " + sum[0]);
    }

    private static void permits() throws InterruptedException {
        Semaphore semaphore = new Semaphore(0);
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = start(() -> {
            insist(() -> semaphore.acquire());
            insist(() -> latch.countDown());
        });
        insist(() -> semaphore.release(2));
        insist(() -> latch.await());
        thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        insist(Concurrent::locks);
        insist(() -> queue("ArrayBlockingQueue", new ArrayBlockingQueue<>(3)));
        insist(() -> queue("LinkedBlockingQueue", new LinkedBlockingQueue<>()));
        insist(Concurrent::permits);
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
